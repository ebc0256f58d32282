"""The faces that crops are set in, and chance as all of the generator asks it."""
import glob
import os
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFont

HERE = os.path.dirname(os.path.abspath(__file__))
FACES = sorted(glob.glob(f'{HERE}/node_modules/@fontsource/*/files/*-latin-[47]00-normal.woff'))  # in one order on every machine: seeds count on it
TINOS = f'{HERE}/../../node_modules/@expo-google-fonts/tinos'
ROMAN, ITALIC, BOLD = (glob.glob(f'{TINOS}/{style}/*.ttf')[0] for style in ('400Regular', '400Regular_Italic', '700Bold'))
SCALE = 2  # drawn twice as large as it is seen
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
