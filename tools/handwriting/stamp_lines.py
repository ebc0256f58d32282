"""Lines of arrival stamps (Decree 30/2020, appendix IV.V): "So: ......" and "Ngay: ......" with what was written on
their dots by pen; shared/handwriting/stamp-looks.ts cuts them the same way. Red, blue and black rubber ink, all grey here."""
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw

import generate as g
from generate import BAND, BOLD, ITALIC, ROMAN, SCALE, N, R, U

LABELS = {'number': ['Số:', 'Số:', 'Số', 'SỐ:', 'ĐẾN Số:'], 'date': ['Ngày:', 'Ngày:', 'Ngày', 'NGÀY:']}


def written_date():
    """Day, month and mostly the year, with and without zeros before."""
    day, month, year = random.randint(1, 31), random.randint(1, 12), random.randint(9, 32)
    d = f'{day:02d}' if R() < 0.6 else str(day)
    m = f'{month:02d}' if R() < 0.5 else str(month)
    return '/'.join([d, m] + random.choices([[], [f'{year:02d}'], [f'20{year:02d}']], [15, 50, 35])[0])


def stamp_line():
    """One line with its text; a number is closed by no slash."""
    kind = 'date' if R() < 0.6 else 'number'
    text = '' if R() < 0.08 else written_date() if kind == 'date' else g.written_text('number')
    line, width = SCALE * U(190, 275), SCALE * 560
    ink, paper = np.zeros((BAND * SCALE, width), np.uint8), Image.new('L', (width, BAND * SCALE), 0)
    draw, base, em = ImageDraw.Draw(paper), SCALE * (51 + N(3)), int(SCALE * U(22, 31))
    label, x = random.choice(LABELS[kind]), SCALE * U(90, 110)
    face = g.font(random.choice([BOLD, BOLD, ROMAN, ITALIC]), em)
    draw.text((x, base), label, font=face, fill=255, anchor='rs')
    right = x + line
    dots(draw, x, right, base, em)
    frame(draw, x, right, base, em)
    height = SCALE * U(26, 52)
    start = x + U(-0.05, 0.35) * line
    g.hand(ink, text, start, SCALE * (51 + N(5)) - SCALE * U(0, 8), height)
    columns = np.nonzero(ink.max(0) > 80)[0]
    if text and len(columns) == 0:
        return None
    far = columns[-1] if len(columns) else x
    if len(columns) and columns[0] < x - SCALE * 14 or far > right + SCALE * 40:  # a long date is written smaller
        return None
    if R() < 0.7:
        ink = g.elastic(ink, SCALE * U(0.3, 1.3), SCALE * U(12, 30))
    if R() < 0.25:  # printed words that the stamp was put upon, or its neighbours by pen
        draw.text((x + U(-0.3, 0.9) * line, base + SCALE * N(26)), ' '.join(random.choices(g.WORDS, k=3)), font=g.font(random.choice([ROMAN, BOLD]), em + SCALE * 6), fill=255, anchor='ls')
    if R() < 0.4:
        g.pen(ink, [g.strokes.smooth([(x + U(0, 1) * line, base + SCALE * U(22, 34)) for _ in range(4)])], SCALE * U(2, 4))
    left = int(x - SCALE * 12 + SCALE * N(7))
    edge = int(max(right + SCALE * N(8), far + SCALE * 2))
    seen = g.as_scanned(ink[:, left:edge], np.array(paper)[:, left:edge], int((edge - left) / SCALE))
    return g.normalised(seen, g.STAMP_WIDTH), text


def dots(draw, x, right, base, em):
    if R() < 0.12:
        return
    dot, at, low = random.choice(['.', '.', '…', '_', '. ']), x + SCALE * N(3), base + SCALE * U(-2, 3)
    step = max(4, g.font(ROMAN, em).getlength(dot))
    while at < right - em / 2:
        draw.text((at, low), dot, font=g.font(ROMAN, em), fill=255, anchor='ls')
        at += step


def frame(draw, x, right, base, em):
    """The frame's right side, and the lines above and below with their labels' dots or the frame's lower side."""
    for at in [right + SCALE * N(5)] + ([right + SCALE * U(6, 12)] if R() < 0.3 else []):
        draw.line([(at, 0), (at + SCALE * N(2), BAND * SCALE)], fill=255, width=int(SCALE * U(2, 5)))
    pitch = SCALE * U(38, 66)
    for low in [base - pitch, base + pitch]:
        if R() < 0.8:
            dots(draw, x, right, low, em)
        if R() < 0.1:
            draw.line([(0, low), (right, low)], fill=255, width=int(SCALE * U(2, 4)))
