"""Letters written small behind a number (30c, 1842b, 12đ), as strokes; strokes.py tells the units."""
import numpy as np


def arc(cx, cy, rx, ry, start, end, n=11):
    """Points on an ellipse from one angle to another, in degrees."""
    angles = np.deg2rad(np.linspace(start, end, n))
    return list(zip(cx + rx * np.cos(angles), cy + ry * np.sin(angles)))


def suffix_a(s):
    ring = arc(0.25, 0.75, 0.25, 0.25, -30, -370, 10)
    return [ring + [(0.5, 0.55), (0.49, 0.9), (0.62, 1.0)]] if s['a'] < 0.5 else [ring, [(0.52, 0.5), (0.5, 0.9), (0.64, 0.98)]]


def suffix_b(s):
    bowl = arc(0.24, 0.76, 0.24, 0.24, -150, 160, 9)
    return [[(0.06, 0.1 * s['b']), (0.02, 0.5), (0.0, 0.98)] + bowl] if s['a'] < 0.6 else [[(0.2, 0.15), (0.25, 0.0), (0.1, 0.3), (0.02, 0.98)] + bowl]


def suffix_c(s):
    return [arc(0.25, 0.75, 0.25, 0.25, -50 - 30 * s['a'], -310, 10)]


def suffix_e(s):
    return [[(0.04, 0.78), (0.3, 0.72 - 0.06 * s['c']), (0.46, 0.62), (0.3, 0.5), (0.08, 0.6), (0.02, 0.82), (0.2, 1.0), (0.5 + 0.1 * s['b'], 0.9)]]


def suffix_d(s):
    ring = arc(0.25, 0.75, 0.25, 0.25, -30, -370, 10)
    return [ring, [(0.55, 0.05 + 0.1 * s['a']), (0.52, 0.6), (0.5, 0.95), (0.62, 1.0)]]


def suffix_dd(s):
    """đ: a d whose stem is crossed."""
    return suffix_d(s) + [[(0.3 + 0.1 * s['b'], 0.24), (0.55, 0.22), (0.8, 0.2 - 0.1 * s['c'])]]


SHAPES = {'a': suffix_a, 'b': suffix_b, 'c': suffix_c, 'd': suffix_d, 'e': suffix_e, 'đ': suffix_dd}
