"""Makes crops of handwritten numbers and days as they stand on scanned letters, all synthetic; no real letter is used.

    /usr/bin/python3 generate.py SEED SHARDS SAMPLES_PER_SHARD OUT_FOLDER

A crop shows the blank between "So:" and "/SYMBOL", between "ngay", "thang" and "nam", or a line of an arrival stamp
(stamp_lines.py), with the printed words at both ends. Its text is what is written in the blank, then "/" where the
slash is in the crop; a blank that nobody filled in has an empty text before the slash. Shards: NAME.npy (N x 40 x 112,
for stamps N x 40 x 160, ink bright) and NAME.json (the texts)."""
import json
import os
import random
import sys

import cv2
import numpy as np
from PIL import Image, ImageDraw

import strokes
from faces import BOLD, FACES, ITALIC, ROMAN, SCALE, N, R, U, font
from hands import elastic, pen, write_by_face, write_by_strokes
from scanned import BAND, OUT_WIDTH, STAMP_WIDTH, SYMBOLS, WORDS, as_scanned, normalised

cv2.setNumThreads(1)
STAMPS = 0.36  # the part of shards that shows lines of arrival stamps


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
