"""How Vietnamese hands write digits: strokes in a unit box (y downwards, height 1), several shapes per digit.

A hand keeps its shapes through a number, so `style` (five fractions 0-1) chooses the shape and is held per digit.
The shapes were taken from looking at letters' pictures, never traced from them."""
import random

import numpy as np

import suffixes
from suffixes import arc

U = random.uniform


def zero(s):
    width, start = 0.5 + 0.25 * s['w'], -100 + U(-25, 25)
    over = U(-25, 60) if s['a'] < 0.7 else U(-60, 0)
    turn = -1 if s['b'] < 0.8 else 1
    return [arc(width / 2, 0.5, width / 2, 0.5, start, start + turn * (360 + over), 13)]


def one(s):
    a, b, c, e = s['a'], s['b'], s['c'], s['e']
    if b < 0.16:
        return [[(0.15, 0), (0.13, 0.5), (0.1, 1)]]
    if b < 0.42:  # a pointed roof, sometimes a hook at the foot
        low = U(0.3, 0.95)
        stem = [(0.5, 0.0), (0.44, 0.5), (0.38, 0.96)] + ([(0.44, 1.03), (0.56, 0.95)] if e < 0.35 else [])
        roof = [(-0.12 * low, low), (0.25, 0.25), (0.5, 0.0)]
        return [roof + stem[1:]] if c < 0.5 else [roof, stem]
    flag = 0.15 + 0.75 * a**1.3
    roof = [(0.42 - 0.42 * min(1, flag + 0.2), flag), (0.42 - 0.1 * U(0.5, 1.5), 0.12), (0.44, 0.0)]
    stem = [(0.42, 0.02), (0.40, 0.5), (0.38, U(0.95, 1.08))]
    strokes = [roof + stem] if c < 0.5 else [[roof[0], (0.45, 0)], [(0.45, 0), (0.41, 0.5), (0.38, 1)]]
    return strokes + ([[(0.1, 1), (0.4, 0.99), (0.72, 0.98)]] if e < 0.15 else [])


def two(s):
    a, b, c = s['a'], s['b'], s['c']
    if s['e'] > 0.86:  # begun with a closed ring and ended in a loop: nearly an 8
        return [[(0.3, 0.24), (0.12, 0.26), (0.1, 0.08), (0.34, -0.02), (0.56, 0.12), (0.5, 0.4), (0.16, 0.82), (0.0, 0.98), (-0.08, 0.84), (0.1, 0.76), (0.34, 0.92), (0.7 + 0.2 * c, 0.96)]]
    if s['e'] > 0.8:  # a wide round head that falls into a loop lying on the line, tall and narrow or flat
        loop, low = U(0.1, 0.3), U(0.9, 1.04)
        return [[(0.02 + 0.1 * a, 0.3), (0.06, 0.06), (0.34, -0.03), (0.6, 0.14), (0.5, 0.46), (0.24, 0.74), (0.0, low), (-0.14, 0.96 - loop / 2), (0.0, 0.98 - loop), (0.2, 1 - loop / 2), (0.42, 1.0), (0.66 + 0.3 * c, 0.9 - 0.1 * b)]]
    if s['e'] < 0.06:  # like a Z with a short foot
        return [[(0.02, 0.12), (0.2, 0.02), (0.5, 0.0), (0.52, 0.12), (0.3, 0.5), (0.02, 0.96), (0.2, 0.99), (0.5 + 0.2 * c, 0.97)]]
    top = [(0.05, 0.28), (0.1, 0.08), (0.32, 0.0), (0.58, 0.1), (0.58, 0.34), (0.36, 0.66)]
    if a > 0.6:  # a curl where it begins
        top = [(0.22, 0.3), (0.1, 0.26), (0.08, 0.1), (0.32, -0.02), (0.58, 0.1), (0.58, 0.34), (0.36, 0.66)]
    if b < 0.3:
        return [top + [(0.05, 0.97), (0.06, 0.98), (0.35, 0.97), (0.68 + 0.2 * c, 0.94)]]
    if b < 0.6:  # a loop at the lower left
        return [top + [(0.12, 0.92), (0.0, 0.98), (-0.04, 0.86), (0.1, 0.8), (0.3, 0.93), (0.52, 1.0), (0.74 + 0.2 * c, 0.9)]]
    if b < 0.8:  # a large loop, easily taken for 8
        return [top + [(0.1, 0.95), (-0.1, 1.0), (-0.14, 0.8), (0.08, 0.7), (0.3, 0.88), (0.6, 1.04), (0.95 + 0.25 * c, 0.92)]]
    if b < 0.9:
        return [top + [(0.05, 1.0), (-0.18, 0.95), (-0.1, 0.74), (0.16, 0.74), (0.36, 0.98), (0.66, 1.0), (0.9, 0.84)]]
    return [[(0.05, 0.06), (0.3, 0.0), (0.62, 0.04), (0.3, 0.55), (0.0, 0.98), (0.35, 0.95), (0.72, 0.97)]]


def three(s):
    a, b, c, e = s['a'], s['b'], s['c'], s['e']
    if a < 0.3:
        return [[(0.05, 0.02), (0.35, 0), (0.62, 0.02), (0.42, 0.22), (0.28, 0.4), (0.55, 0.52), (0.62, 0.75), (0.4, 0.98), (0.0, 0.9)]]
    upper = [(0.05, 0.14), (0.28, 0.0), (0.56, 0.1), (0.52, 0.34), (0.28, 0.46)]
    if b < 0.4:
        upper += [(0.2, 0.46), (0.3, 0.42)]
    elif b < 0.6:
        upper = [(0.05, 0.14), (0.28, 0.0), (0.56, 0.1), (0.5, 0.36), (0.22, 0.5), (0.14, 0.44), (0.28, 0.42)]
    lower = [(0.52, 0.56), (0.6, 0.85), (0.3, 1.12), (-0.05, 1.0)] if e < 0.25 else [(0.52, 0.56), (0.6, 0.78), (0.36, 1.0), (0.05 * c, 0.88)]
    return [upper + lower]


def four(s):
    a, b, c, e = s['a'], s['b'], s['c'], s['e']
    if e < 0.42:  # like A, with an open or a closed roof
        if c >= 0.6:
            return [[(0.5, 0.0), (0.2, 0.36), (0.0, 0.66), (0.3, 0.66), (0.78, 0.62)], [(0.5, 0.0), (0.52, 0.5), (0.5, 1.02)]]
        stem = [(0.5, 0.45), (0.5, 1.02)] if b < 0.6 else [(0.46, 0.02), (0.5, 0.5), (0.52, 1.02)]
        return [[(0.0, 0.72 + 0.2 * b), (0.2, 0.38), (0.46, 0.0)] + stem, [(0.02, 0.66), (0.36, 0.62), (0.76 + 0.15 * c, 0.6)]]
    if a < 0.4:  # open above
        left = 0.1 + 0.15 * b
        return [[(0.26 + left * 0.3, 0), (0.14, 0.32), (0.02, 0.62), (0.36, 0.62), (0.78 + 0.15 * c, 0.58)], [(0.56, 0.18 - 0.3 * e), (0.53, 0.6), (0.48, 1.02)]]
    if a < 0.72:  # like H
        return [[(0.14, 0.0), (0.1, 0.3), (0.06, 0.56), (0.36, 0.56), (0.76, 0.5)], [(0.62, 0.0), (0.58, 0.5), (0.52, 1.02)]]
    if a < 0.9:
        return [[(0.52, 0.02), (0.3, 0.32), (0.0, 0.66), (0.4, 0.66), (0.8, 0.64)], [(0.54, 0.0), (0.53, 0.5), (0.52, 1.0)]]
    return [[(0.55, 1.0), (0.56, 0.5), (0.57, 0.0), (0.3, 0.32), (0.0, 0.66), (0.4, 0.67), (0.82, 0.64)]]


def five(s):
    a, b, c = s['a'], s['b'], s['c']
    if a < 0.3:
        return [[(0.68 + 0.15 * c, 0), (0.4, 0.03), (0.17, 0.05), (0.1, 0.42), (0.3, 0.37), (0.58, 0.54), (0.58, 0.8), (0.32, 1.0), (0.0, 0.9)]]
    body = [(0.16, 0.04), (0.12, 0.24), (0.08, 0.45), (0.3, 0.36), (0.58, 0.52), (0.58, 0.8), (0.32, 1.0), (0.0, 0.9)]
    if b < 0.12:
        body = [(0.16, 0.04), (0.1, 0.35), (0.2, 0.45), (0.5, 0.55), (0.5, 0.82), (0.28, 1.0), (0.0, 0.92)]
    return [body, [(0.14 + U(-0.06, 0.1), 0.04 + U(-0.05, 0.05)), (0.4, 0.03), (0.72 + 0.2 * c, U(-0.06, 0.06))]]


def six(s):
    close = U(0.5, 0.66)
    if s['e'] < 0.2:  # narrow, its ring drawn up nearly to the top: easily taken for 0
        return [[(0.42, 0.04), (0.2, 0.1), (0.04, 0.5), (0.1, 0.92), (0.32, 1.0), (0.52, 0.76), (0.42, 0.42 + 0.1 * s['a']), (0.2, 0.5), (0.08, 0.7)]]
    if s['e'] < 0.34:  # a tall ring drawn up along its stem and crossing it, as a loop
        top = U(0.08, 0.36)
        return [[(0.5 + 0.1 * s['a'], 0.0), (0.24, 0.18), (0.04, 0.6), (0.14, 0.96), (0.4, 0.94), (0.54, 0.66), (0.4, 0.5 - top / 2), (0.16, 0.46 + 0.1 * s['b']), (0.02 - 0.1 * s['c'], 0.66)]]
    if s['e'] > 0.88:  # a straight stem that falls into a small ring
        return [[(0.55, 0.0), (0.3, 0.35), (0.08, 0.74), (0.14, 0.97), (0.36, 0.98), (0.42, 0.8), (0.28, 0.7), (0.1, 0.8)]]
    stroke = [(0.5 + 0.15 * s['a'], 0), (0.26, 0.22), (0.08, 0.55), (0.08, 0.82), (0.3, 1.0), (0.55, 0.86), (0.52, close), (0.3, close - 0.03), (0.1, 0.74)]
    if s['b'] < 0.25:
        stroke = [(0.3, -0.02), (0.12, 0.35), (0.06, 0.7), (0.14, 0.96), (0.36, 1.0), (0.54, 0.8), (0.44, 0.58), (0.2, 0.62), (0.08, 0.76)]
    return [stroke + ([(0.12, 0.86)] if s['c'] < 0.3 else [])]


def seven(s):
    a, b, c, e = s['a'], s['b'], s['c'], s['e']
    top = [(0.0, 0.06), (0.3, 0.03), (0.64, 0.0)]
    if a < 0.35:
        top = [(0.02, 0.2), (0.04, 0.03), (0.34, 0.06), (0.66, 0.0)]
    elif a < 0.55:
        top = [(0.0, 0.1), (0.16, 0.0), (0.38, 0.08), (0.66, -0.02)]
    down = [(0.5, 0.3), (0.34, 0.62), (0.22 + 0.1 * b, 1.02)] if b < 0.7 else [(0.56, 0.3), (0.46, 0.65), (0.38, 1.04)]
    strokes = [top + down] if e < 0.6 else [top, [top[-1]] + down]
    bar = [[(0.12 - 0.1 * U(0, 1), 0.52 + U(-0.12, 0.1)), (0.4, 0.5), (0.7 + 0.4 * U(0, 1), 0.46 + U(-0.18, 0.05))]]
    return strokes + (bar if c < 0.65 else [])


def eight(s):
    a, b, c = s['a'], s['b'], s['c']
    if s['e'] < 0.12:  # left open at the top
        return [[(0.62, 0.02), (0.36, 0.0), (0.12, 0.14), (0.24, 0.4), (0.5, 0.6), (0.5, 0.88), (0.26, 1.0), (0.06, 0.84), (0.2, 0.58), (0.5, 0.34), (0.68, 0.1)]]
    if a < 0.6:
        return [[(0.52, 0.12), (0.3, 0), (0.08, 0.14), (0.2, 0.38), (0.46, 0.58), (0.54, 0.8), (0.3, 1.0), (0.06, 0.84), (0.16, 0.6), (0.42, 0.38), (0.54, 0.14), (0.5 + 0.1 * b, 0.04 - 0.1 * c)]]
    if a < 0.8:
        return [[(0.5, 0.08), (0.56, 0.2), (0.3, 0.46), (0.06, 0.76), (0.28, 1.0), (0.52, 0.8), (0.34, 0.5), (0.1, 0.22), (0.28, 0.0), (0.54, 0.1)]]
    return [arc(0.3, 0.24, 0.22, 0.24, -90, -450) + arc(0.3, 0.74, 0.27, 0.26, -90, 270)]


def nine(s):
    b, c = s['b'], s['c']
    ring = arc(0.3, 0.28, 0.26, 0.28, -20 + U(-20, 20), -360 - U(0, 25), 10)
    if b < 0.3:
        tail = [(0.56, 0.2), (0.55, 0.6), (0.5, 1.02)]
    elif b < 0.55:
        tail = [(0.56, 0.25), (0.5, 0.65), (0.3, 1.02)]
    elif b < 0.8:
        tail = [(0.57, 0.3), (0.56, 0.75), (0.38, 1.02), (0.05, 0.94)]
    else:  # like g
        tail = [(0.57, 0.35), (0.54, 0.9), (0.3, 1.22), (0.0, 1.1), (0.12, 0.98)]
    return [ring + tail] if c < 0.8 else [ring, [(0.58, 0.02)] + tail]


def slash(s):
    """Between day, month and year: a stroke, upright or bent; or a dash, or a dot on the line."""
    a, b = s['a'], s['b']
    if a < 0.72:
        return [[(0.3 + 0.35 * b, -0.15 + 0.2 * s['c']), (0.2, 0.5), (0.0, 1.05 + 0.2 * s['e'])]]
    if a < 0.93:
        return [[(0.0, 0.55 + 0.1 * b), (0.15, 0.54), (0.3 + 0.2 * b, 0.55)]]
    return [[(0.0, 0.97), (0.03, 1.0), (0.05, 0.98)]]


SHAPES = dict(zip('0123456789/', [zero, one, two, three, four, five, six, seven, eight, nine, slash])) | suffixes.SHAPES


def style():
    """A hand's way of one digit: which shape, and how its own bends off it (held through a number)."""
    return {key: random.random() for key in 'abcew'} | {'bend': random.choice([0, 0.02, 0.04]), 'seed': random.randrange(1 << 30)}


def bent(shape, s):
    """The shape as this hand has it: each point a little elsewhere, the same each time it is written."""
    own = random.Random(s['seed'])
    wide, lean = own.uniform(0.85, 1.2), own.gauss(0, 0.06)
    return [[(x * wide + (1 - y) * lean + own.gauss(0, s['bend']), y + own.gauss(0, s['bend'])) for x, y in line] for line in shape]


def smooth(points, n=7):
    """Catmull-Rom spline through the points."""
    p = np.array(points, np.float32)
    if len(p) < 3:
        t = np.linspace(0, 1, 10)[:, None]
        return p[0] * (1 - t) + p[-1] * t
    q = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.linspace(0, 1, n, endpoint=False)[:, None]
    parts = []
    for i in range(1, len(q) - 2):
        a, b, c, d = q[i - 1], q[i], q[i + 1], q[i + 2]
        parts.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack(parts + [q[-2][None]])
