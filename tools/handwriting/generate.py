"""Makes crops of handwritten numbers and days as they stand on scanned letters, all synthetic; no real letter is used.

    /usr/bin/python3 generate.py SEED SHARDS SAMPLES_PER_SHARD OUT_FOLDER

A crop shows the blank between "So:" and "/SYMBOL", between "ngay", "thang" and "nam", or a line of an arrival stamp
(stamp_lines.py), with the printed words at both ends. Its text is what is written in the blank, then "/" where the
slash is in the crop; a blank that nobody filled in has an empty text before the slash. Shards: NAME.npy (N x 40 x 112,
for stamps N x 40 x 160, ink bright) and NAME.json (the texts)."""
import glob
import json
import os
import random
import sys

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import strokes

cv2.setNumThreads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
FACES = [f for f in glob.glob(f'{HERE}/node_modules/@fontsource/*/files/*-latin-[47]00-normal.woff')]
TINOS = f'{HERE}/../../node_modules/@expo-google-fonts/tinos'
ROMAN, ITALIC, BOLD = (glob.glob(f'{TINOS}/{style}/*.ttf')[0] for style in ('400Regular', '400Regular_Italic', '700Bold'))
SCALE = 2  # drawn twice as large as it is seen
BAND = 72  # height of the crop at 200 dpi, in pixels
OUT_HEIGHT, OUT_WIDTH, STAMP_WIDTH = 40, 112, 160
STAMPS = 0.36  # the part of shards that shows lines of arrival stamps
SYMBOLS = 'SYT UBND QĐ BC TTr KH CT GM TB BTP BNV STP VP HĐ CĐ TM MTTQ LĐLĐ SXD BGD NQ HD PA ĐA TTg GP CV P XPHC 2025/QĐ-TTg 2024/NĐ 20 19'.split()
WORDS = 'V/v góp ý kiến dự thảo báo cáo kết quả thực hiện hướng dẫn triển khai kế hoạch về việc trả lời đề nghị CỘNG HÒA QUYẾT ĐỊNH Độc lập'.split()
U, R = random.uniform, random.random


def N(sigma):
    return random.gauss(0, sigma)


_fonts, _glyphs = {}, {}


def font(path, size):
    if (path, size) not in _fonts:
        _fonts[path, size] = ImageFont.truetype(path, size)
    return _fonts[path, size]


def glyph(face, letter):
    """A letter as grey picture with its baseline at row 190, and the height of the face's zero."""
    if (face, letter) not in _glyphs:
        box = font(face, 120).getbbox('0123456789')
        sized = font(face, int(120 * 100 / max(20, box[3] - box[1])))
        zero, box = sized.getbbox('0'), sized.getbbox(letter)
        image = Image.new('L', (box[2] - box[0] + 40, 240), 0)
        ImageDraw.Draw(image).text((20 - box[0], 190 - zero[3]), letter, font=sized, fill=255)
        picture = np.array(image)
        xs = np.nonzero(picture > 60)[1]
        _glyphs[face, letter] = (np.ascontiguousarray(picture[:, max(0, xs.min() - 6) : xs.max() + 7]), zero[3] - zero[1])
    return _glyphs[face, letter]


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
    shapes = {letter: strokes.style() for letter in set(text)}
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


def written_text(kind):
    if kind == 'month':
        return random.choice([f'{random.randint(1, 12):02d}', str(random.randint(1, 12)), f'{random.choice([1, 2]):02d}'])
    if kind == 'day':
        return random.choice([f'{random.randint(1, 31):02d}', str(random.randint(1, 31)), f'{random.randint(1, 31):02d}', f'{random.randint(0, 99):02d}'])
    length = random.choices([1, 2, 3, 4, 5], [4, 24, 34, 33, 5])[0]
    digits = ''.join(random.choice('0123456789') for _ in range(length))
    if R() < 0.2:
        digits = random.choice('12') + digits[1:]
    return digits + (random.choice('aaabbbccddeđ') if R() < 0.11 else '')


def hand(ink, text, start, base, height):
    """Half in a handwriting face, half in strokes."""
    if R() < 0.42 and 'đ' not in text:  # no face has it among its Latin letters
        write_by_face(ink, text, start, base, height, random.choice(FACES), False)
    else:
        write_by_strokes(ink, text, start, base, height)


BEFORE = {'number': [':', ':', 'ố:', 'ố:', 'Số:', 'Số:', 'ố:', '', ''], 'day': ['y', 'y', 'y', 'ày'], 'month': ['g', 'g', 'ng', 'áng']}
AFTER = {'day': ['th', 'thá', 't', 'tháng'], 'month': ['n', 'nă', 'nă', 'năm']}


def sample():
    kind, printed, empty = random.choices(['number', 'day', 'month'], [60, 23, 17])[0], R() < 0.10, R() < 0.08
    is_date = kind != 'number'
    text = '' if empty else written_text(kind)
    height = SCALE * (U(22, 27) if printed else U(25, 50))
    width = SCALE * 420
    ink, paper = np.zeros((BAND * SCALE, width), np.uint8), Image.new('L', (width, BAND * SCALE), 0)
    draw = ImageDraw.Draw(paper)
    em, base = SCALE * random.choice([34, 35, 36, 36, 36, 38, 39]), SCALE * (51 + N(2.2))
    type_face = font(ITALIC if is_date == (R() < 0.95) else ROMAN, em)
    before = random.choice(BEFORE[kind])
    x = SCALE * U(60, 80)
    if before:
        draw.text((x - type_face.getlength(before), base), before, font=type_face, fill=255, anchor='ls')
    start = x + SCALE * (U(-5, 4) if R() < 0.35 else U(2, 26))
    hand_base = SCALE * (51 + N(3.2)) + (height - SCALE * 36) * U(0, 0.3)
    if printed:
        write_by_face(ink, text, start, base, height, random.choice([ITALIC, ITALIC, ROMAN] if is_date else [ROMAN, ITALIC, BOLD]), True)
    else:
        hand(ink, text, start, hand_base, height)
    if not printed and R() < 0.7:
        ink = elastic(ink, SCALE * U(0.3, 1.3), SCALE * U(12, 30))
    columns = np.nonzero(ink.max(0) > 80)[0]
    if text and len(columns) == 0:
        return None
    left_ink, right_ink = (columns[0], columns[-1]) if len(columns) else (int(start), int(start + SCALE * U(8, 110)))
    symbol_at = right_ink + SCALE * (U(-4, 3) if R() < 0.3 else U(2, 30))
    after = random.choice(AFTER[kind]) if is_date else ('/' if R() < 0.96 else '') + (' ' if R() < 0.15 else '') + random.choice(SYMBOLS)
    if R() < 0.05:
        after = ''
    slash = after[:1] == '/'
    if slash and R() < 0.04:  # the slash too is written by hand
        draw.text((symbol_at, base), after[1:], font=type_face, fill=255, anchor='ls')
        cv2.line(ink, (int(symbol_at + SCALE * 3), int(base + SCALE * 4)), (int(symbol_at + SCALE * U(10, 18)), int(base - SCALE * U(26, 36))), 255, int(SCALE * U(2, 4)), cv2.LINE_AA)
    elif after:
        draw.text((symbol_at, base), after, font=type_face, fill=255, anchor='ls')
    surroundings(draw, base, em, x, symbol_at, 0.5 if empty else 0.22)
    left, right = crop_edges(before, is_date, x, left_ink, right_ink, symbol_at, after)
    if slash and right < symbol_at + SCALE * 4:
        slash = False
    seen = as_scanned(ink[:, left:right], np.array(paper)[:, left:right], max(10, int((right - left) / SCALE)))
    return normalised(seen, OUT_WIDTH), text + ('/' if slash else '')


def surroundings(draw, base, em, x, symbol_at, dotted):
    """A dotted rule, lines of text above and below, a rule under the issuer."""
    if R() < dotted:
        dots, at = random.choice(['.', '…', '. ', '_']), x
        while at < symbol_at:
            draw.text((at, base + SCALE * U(-3, 2)), dots, font=font(ROMAN, em), fill=255, anchor='ls')
            at += max(4, font(ROMAN, em).getlength(dots))
    words = ' '.join(random.choices(WORDS, k=7))
    if R() < 0.3:
        draw.text((SCALE * U(-80, 60), base + SCALE * U(33, 42)), words, font=font(random.choice([ROMAN, ROMAN, ITALIC]), em - SCALE * 2), fill=255, anchor='ls')
    if R() < 0.08:
        draw.line([(SCALE * U(-50, 150), SCALE * U(2, 12)), (SCALE * U(180, 500), SCALE * U(2, 12))], fill=255, width=int(SCALE * U(1, 3)))
    if R() < 0.06:
        draw.text((SCALE * U(-80, 60), base - SCALE * U(36, 48)), words, font=font(random.choice([ROMAN, BOLD]), em - SCALE * 2), fill=255, anchor='ls')


def crop_edges(before, is_day, x, left_ink, right_ink, symbol_at, after):
    """Where the finder cuts, with its errors."""
    if before == 'Số:' and R() < 0.75:
        left = x - SCALE * U(20, 75)
    elif before or R() < 0.5:
        left = x - SCALE * (10 if is_day else 12) + SCALE * N(5)
    else:
        left = left_ink - SCALE * U(0, 25)
    right = symbol_at + SCALE * ((14 if is_day else 26) + N(6)) if after else right_ink + SCALE * U(2, 60)
    return int(max(0, min(left, left_ink + SCALE * 2))), int(min(SCALE * 420, max(right, right_ink + SCALE)))


def as_scanned(ink, printed, width):
    """Paper, pen and toner, a seal now and then, blur, noise, fax or JPEG: a grey picture BAND pixels high."""
    hand, toner = (cv2.resize(part, (width, BAND), interpolation=cv2.INTER_AREA).astype(np.float32) / 255 for part in (ink, printed))
    if R() < 0.5:
        turn = cv2.getRotationMatrix2D((width / 2, BAND / 2), N(1.2), U(0.93, 1.07))
        turn[1, 2] += N(2)
        hand, toner = (cv2.warpAffine(part, turn, (width, BAND)) for part in (hand, toner))
    paper, pen_grey, toner_grey = U(215, 255), U(0, 70) if R() < 0.55 else U(50, 160), U(0, 60)
    if R() < 0.12:  # a pen that skips
        skips = cv2.resize(np.random.randn(10, max(4, width // 8)).astype(np.float32), (width, BAND), interpolation=cv2.INTER_CUBIC)
        hand = hand * np.clip(U(0.9, 1.4) + U(0.2, 0.5) * skips, 0, 1)
    faint = R() < 0.06  # hardly any ink
    if faint:
        pen_grey = paper - U(50, 85)
    seen = np.full((BAND, width), paper, np.float32)
    if R() < 0.2:
        seen += cv2.resize(np.random.randn(4, 6).astype(np.float32), (width, BAND), interpolation=cv2.INTER_CUBIC) * U(2, 14)
    if R() < 0.15:
        seen -= seal(width) * (seen - U(110, 190))
    seen = seen * (1 - toner) + toner_grey * toner
    seen = seen * (1 - hand) + np.minimum(seen, pen_grey) * hand
    seen = cv2.GaussianBlur(seen, (0, 0), U(0.35, 1.1))
    if R() < 0.7:
        seen += np.random.randn(BAND, width).astype(np.float32) * U(1, 12)
    if R() < 0.45:  # two levels, as from a fax
        large = cv2.resize(seen, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_LINEAR)
        large += np.random.randn(*large.shape).astype(np.float32) * U(2, 22)
        level = pen_grey + (paper - pen_grey) * (U(0.42, 0.75) if faint or R() < 0.8 else U(0.28, 0.42))
        large = np.where(large < min(level, paper - 25), 0, 255).astype(np.float32)
        for _ in range(random.randint(0, 12) if R() < 0.5 else 0):
            cv2.circle(large, (int(U(0, large.shape[1])), int(U(0, large.shape[0]))), random.randint(0, 1), random.choice([0, 0, 255]), -1)
        seen = cv2.resize(large, (width, BAND), interpolation=cv2.INTER_AREA)
    elif R() < 0.4:
        coded = cv2.imencode('.jpg', np.clip(seen, 0, 255).astype(np.uint8), [1, int(U(25, 80))])[1]
        seen = cv2.imdecode(coded, 0).astype(np.float32)
    return np.clip(seen, 0, 255).astype(np.uint8)


def seal(width):
    stamp = np.zeros((BAND, width), np.uint8)
    radius, centre = int(U(60, 160)), (int(U(-80, width + 80)), int(U(-120, BAND + 120)))
    cv2.circle(stamp, centre, radius, 255, int(U(2, 5)), cv2.LINE_AA)
    cv2.circle(stamp, centre, int(radius * 0.92), 255, 1, cv2.LINE_AA)
    image = Image.fromarray(stamp)
    for _ in range(random.randint(0, 3)):
        ImageDraw.Draw(image).text((U(-30, width), U(-10, BAND - 10)), random.choice(SYMBOLS + WORDS), font=font(BOLD, random.choice([24, 30, 36])), fill=255)
    return np.array(image).astype(np.float32) / 255 * np.clip(0.7 + 0.3 * np.random.randn(BAND, width), 0, 1)


def normalised(grey, most):
    """The band as the network sees it: 40 x 112 or 160, ink bright; shared/handwriting/crop.ts does the same."""
    width = max(8, min(most, int(round(grey.shape[1] * OUT_HEIGHT / grey.shape[0]))))
    small = cv2.resize(grey, (width, OUT_HEIGHT), interpolation=cv2.INTER_AREA).astype(np.float32)
    bright, dark = np.percentile(small, 85), np.percentile(small, 1)
    out = np.zeros((OUT_HEIGHT, most), np.uint8)
    out[:, :width] = (np.clip((bright - small) / max(40, bright - dark), 0, 1) * 255).astype(np.uint8)
    return out


def main():
    seed, shards, count, folder = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    random.seed(seed)
    np.random.seed(seed)
    os.makedirs(folder, exist_ok=True)
    from stamp_lines import stamp_line

    for shard in range(shards):
        made, draw = [], stamp_line if int((shard + 1) * STAMPS) > int(shard * STAMPS) else sample
        while len(made) < count:
            made += [one for one in [draw()] if one]
        name = f'{folder}/s{seed}_{shard:03d}'
        with open(f'{name}.json', 'w') as file:
            json.dump([text for _, text in made], file)
        np.save(f'{folder}/.part{seed}.npy', np.array([picture for picture, _ in made]))
        os.rename(f'{folder}/.part{seed}.npy', f'{name}.npy')
        print(name, flush=True)


if __name__ == '__main__':
    main()
