"""What a hand writes, as ink in a mask: in strokes (strokes.py) or in a handwriting face, bent afterwards."""
import random

import cv2
import numpy as np

import strokes
from faces import FACES, SCALE, N, R, U, glyph


def pen(mask, lines, thickness):
    """Draws strokes with a pressure that varies along them."""
    for points in lines:
        n = len(points)
        knots = max(2, n // 6)
        pressure = np.interp(np.arange(n), np.linspace(0, n, knots + 1), [U(0.75, 1.25) for _ in range(knots + 1)])
        if R() < 0.4:
            tail = max(2, n // 5)
            pressure[-tail:] *= np.linspace(1, U(0.4, 0.9), tail)
        at = np.round(points * 8).astype(np.int32)
        for i in range(n - 1):
            cv2.line(mask, tuple(map(int, at[i])), tuple(map(int, at[i + 1])), 255, max(1, int(round(thickness * pressure[i]))), cv2.LINE_AA, 3)


def write_by_strokes(mask, text, x, base, height):
    shapes = {letter: strokes.style() for letter in dict.fromkeys(text)}
    slant = U(-0.08, 0.45) if R() < 0.9 else U(-0.3, 0)
    thickness, stretch, drift = SCALE * U(1.5, 4.6), U(0.75, 1.25), N(0.03)
    gap = U(-0.08, 0.25) if R() < 0.65 else U(-0.2, 0.05)
    overwritten = 0.25 if R() < 0.06 else 0
    jitter, joins, last = U(0.012, 0.045), R() < 0.18, None
    for letter in text:
        tall = height * (1 + N(0.07))
        way = strokes.style() if R() < 0.08 else shapes[letter]
        shape = strokes.bent(strokes.SHAPES[letter](way), way)
        lines = [strokes.smooth([(px + N(jitter), py + N(jitter)) for px, py in line]) for line in shape]
        points = np.vstack(lines)
        left, right, turn = points[:, 0].min(), points[:, 0].max(), N(0.05)
        base += drift * tall + N(0.03 * tall)
        placed = []
        for line in lines:
            px, py = (line[:, 0] - left) * tall * stretch, (line[:, 1] - 1) * tall
            placed.append(np.stack([x + px * np.cos(turn) - py * np.sin(turn) - py * slant, base + px * np.sin(turn) + py * np.cos(turn)], 1))
        if joins and last is not None and R() < 0.6:
            pen(mask, [strokes.smooth([last, (last + placed[0][0]) / 2 + [N(2), N(4)], placed[0][0]])], thickness * 0.6)
        pen(mask, placed, thickness)
        if R() < overwritten:  # gone over once more, or written over another that was wrong
            again = placed if R() < 0.5 else struck(random.choice('0123456789'), x, base, tall)
            pen(mask, [line + [N(1.5) * SCALE, N(1.5) * SCALE] for line in again], thickness * U(0.5, 1))
        last = placed[-1][-1]
        x += (right - left) * tall * stretch + gap * tall + tall * 0.05 + (abs(N(0.1)) * tall if R() < 0.15 else 0)


def struck(letter, x, base, tall):
    """A digit under another, at the same place."""
    lines = [strokes.smooth(line) for line in strokes.SHAPES[letter](strokes.style())]
    left = np.vstack(lines)[:, 0].min()
    return [np.stack([x + (line[:, 0] - left) * tall, base + (line[:, 1] - 1) * tall], 1) for line in lines]


def write_by_face(mask, text, x, base, height, face, printed):
    slant = 0 if printed else U(-0.12, 0.35) if R() < 0.8 else U(-0.3, 0.3)
    stretch, gap = (U(0.9, 1.12), 0.04) if printed else (U(0.72, 1.25), U(-0.08, 0.25))
    loose = 0 if printed else 1
    drift = N(0.02) * loose
    for letter in text:
        shape, zero = glyph(random.choice(FACES) if loose and R() < 0.06 else face, letter)
        k, turn = height / zero * (1 + N(0.06) * loose), N(0.06) * loose
        base += height * (drift + N(0.025) * loose)
        c, s = np.cos(turn), np.sin(turn)
        place = np.array([[k * stretch * c, -k * s - slant * k, 0], [k * stretch * s, k * c, 0]])
        place[:, 2] = np.array([x, base]) - place[:, :2] @ np.array([6, 190])
        np.maximum(mask, cv2.warpAffine(shape, place.astype(np.float32), (mask.shape[1], mask.shape[0]), flags=cv2.INTER_AREA), out=mask)
        x += (shape.shape[1] - 12) * k * stretch + gap * height
    weight = U(-2.4, 2.6) * (0.3 if printed else 1)
    if abs(weight) > 0.5:  # a thinner or thicker pen
        soft = cv2.GaussianBlur(mask, (0, 0), abs(weight)).astype(np.float32) / 255
        cut = 0.5 - 0.12 * weight * (0.6 if weight > 0 else 0.9)
        inked = (np.clip((soft - cut) * 3 + 0.5, 0, 1) * 255).astype(np.uint8)
        if inked.max() > 120:
            mask[:] = inked


def elastic(mask, amount, size):
    h, w = mask.shape
    grid = max(3, int(h / size) + 2), max(3, int(w / size) + 2)
    dx, dy = (cv2.resize(np.random.randn(*grid).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC) * amount for _ in 'xy')
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    return cv2.remap(mask, xx + dx, yy + dy, cv2.INTER_LINEAR, borderValue=0)
