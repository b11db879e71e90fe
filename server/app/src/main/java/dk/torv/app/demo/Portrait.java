package dk.torv.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;

/** Draws a friendly face in a few flat colours, plainly a drawing. The same seed gives the same face. */
final class Portrait {
    private static final double UNITS = 128;

    private static final int[] BACKGROUNDS = {
        0xF6D5C3, 0xCFE3F1, 0xD9EAD3, 0xFBE7B2, 0xE3DAF1, 0xF4CFD6, 0xCDE9E4, 0xE8E2D4, 0xD5DDF3, 0xF9D9A8, 0xC9DCC9,
        0xEAD3E0
    };
    private static final int[] CLOTHES = {
        0x2F4858, 0x33658A, 0x86605C, 0xA23B3B, 0x4F7C5B, 0x6A4C78, 0xD98E4A, 0x3C6E71, 0xE9C46A, 0x9AA5B1, 0xF1F1EC,
        0x22313F, 0xC06C84, 0x577590
    };
    private static final int[] LIGHT = {0xFBDCC8, 0xF6CDB1, 0xEFBE9C, 0xF9D3BA};
    private static final int[] MIDDLE = {0xE0AC82, 0xCF9870, 0xB97F59, 0xD9A27A};
    private static final int[] DARK = {0x8D5B3E, 0x6F432C, 0x9C6A49, 0x5C3826};
    private static final int[] FAIR_HAIR = {
        0xE3BC77, 0xC99A57, 0xA9744A, 0x7A5230, 0x5A3A26, 0xB7B3AE, 0xD8D5D0, 0x9C4A2C, 0x3A2A22
    };
    private static final int[] DARK_HAIR = {0x1F1B1A, 0x2B2220, 0x3A2A22, 0x171717, 0x4A4A4A};

    private final SplittableRandom random;
    private final Look look;
    private final Graphics2D pen;
    private final Color skin;
    private final Color shade;
    private final Color hair;
    private final Color line;

    /** Complexions that the names of a group go with. */
    enum Tone {
        LIGHT,
        MIDDLE,
        DARK
    }

    /**
     * @param woman whether a woman may have the name, and {@code man} likewise
     * @param scarf how many women in 100 cover their hair
     */
    record Look(boolean woman, boolean man, Tone tone, int scarf) {}

    private Portrait(Look look, SplittableRandom random, Graphics2D pen) {
        this.random = random;
        this.look = look;
        this.pen = pen;
        skin = pick(
                switch (look.tone()) {
                    case LIGHT -> LIGHT;
                    case MIDDLE -> MIDDLE;
                    case DARK -> DARK;
                });
        shade = mix(skin, new Color(0x7A3B2E), 0.16);
        hair = pick(look.tone() == Tone.LIGHT ? FAIR_HAIR : DARK_HAIR);
        line = mix(skin, new Color(0x2A1A16), 0.78);
    }

    /** @param side in pixels */
    static BufferedImage draw(Look look, long seed, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(side / UNITS, side / UNITS);
        new Portrait(look, new SplittableRandom(seed), pen).draw();
        pen.dispose();
        return image;
    }

    private void draw() {
        Color background = pick(BACKGROUNDS);
        Color clothes = pick(CLOTHES);
        int style = random.nextInt(100);
        boolean covered = look.woman() && random.nextInt(100) < look.scarf();
        boolean feminine = look.woman() && !(look.man() && random.nextBoolean());
        boolean bald = !feminine && style < 9;
        int cut = random.nextInt(5);
        pen.setColor(background);
        pen.fill(new Rectangle2D.Double(0, 0, UNITS, UNITS));
        pen.setColor(mix(background, Color.WHITE, 0.35));
        pen.fill(new Ellipse2D.Double(-20 + random.nextInt(60), 60 + random.nextInt(30), 110, 110));
        if (feminine && !covered) {
            behind(cut);
        }
        body(clothes);
        if (covered) {
            scarf();
            face();
        } else {
            pen.setColor(skin);
            pen.fill(new Ellipse2D.Double(34, 54, 10, 14));
            pen.fill(new Ellipse2D.Double(84, 54, 10, 14));
            pen.fill(head());
            face();
            if (!feminine && random.nextInt(100) < 38) {
                beard();
            }
            if (!bald) {
                front(feminine, cut);
            }
        }
        if (random.nextInt(100) < 30) {
            glasses();
        }
    }

    private static Area head() {
        Area head = new Area(new Ellipse2D.Double(39, 28, 50, 60));
        head.add(new Area(new RoundRectangle2D.Double(40, 40, 48, 42, 44, 44)));
        return head;
    }

    private void body(Color clothes) {
        pen.setColor(clothes);
        pen.fill(new RoundRectangle2D.Double(16, 98, 96, 70, 56, 56));
        pen.setColor(shade);
        pen.fill(new RoundRectangle2D.Double(53, 76, 22, 30, 14, 14));
        int neck = random.nextInt(4);
        pen.setColor(skin);
        if (neck == 0) {
            Path2D opening = triangle(50, 97, 78, 97, 64, 117);
            pen.fill(opening);
        } else {
            pen.fill(new Ellipse2D.Double(51, 90, 26, 17));
        }
        pen.setColor(shade);
        pen.fill(new Arc2D.Double(53, 74, 22, 24, 180, 180, Arc2D.CHORD));
        if (neck == 1) {
            pen.setColor(mix(clothes, Color.WHITE, 0.75));
            pen.fill(triangle(50, 96, 64, 106, 46, 112));
            pen.fill(triangle(78, 96, 64, 106, 82, 112));
        } else if (neck == 2) {
            pen.setColor(mix(clothes, Color.BLACK, 0.18));
            pen.setStroke(new BasicStroke(4.5f));
            pen.draw(new Arc2D.Double(50, 88, 28, 20, 180, 180, Arc2D.OPEN));
        }
    }

    private void face() {
        Color dark = new Color(0x2B211E);
        double eye = 58 + random.nextInt(3);
        pen.setColor(mix(skin, new Color(0xE0605A), look.tone() == Tone.DARK ? 0.12 : 0.28));
        pen.fill(new Ellipse2D.Double(44, 67, 10, 7));
        pen.fill(new Ellipse2D.Double(74, 67, 10, 7));
        pen.setColor(dark);
        pen.fill(new Ellipse2D.Double(51.5, eye, 5, 6));
        pen.fill(new Ellipse2D.Double(71.5, eye, 5, 6));
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Double(54, eye + 1, 1.7, 1.7));
        pen.fill(new Ellipse2D.Double(74, eye + 1, 1.7, 1.7));
        pen.setColor(mix(hair, dark, 0.35));
        pen.setStroke(new BasicStroke(2.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double brow = eye - 5 - random.nextInt(2);
        pen.draw(new QuadCurve2D.Double(49.5, brow + 1, 54, brow - 2, 58, brow + 0.5));
        pen.draw(new QuadCurve2D.Double(70, brow + 0.5, 74, brow - 2, 78.5, brow + 1));
        pen.setColor(shade);
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new QuadCurve2D.Double(64, 63, 68, 69, 63, 69.5));
        mouth();
    }

    private void mouth() {
        int mood = random.nextInt(4);
        if (mood == 0) {
            pen.setColor(new Color(0x8C3B3B));
            pen.fill(new Arc2D.Double(56, 69, 16, 14, 180, 180, Arc2D.CHORD));
            pen.setColor(Color.WHITE);
            pen.fill(new Rectangle2D.Double(58, 76, 12, 2.4));
        } else {
            pen.setColor(line);
            pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            double wide = 6 + mood;
            pen.draw(new QuadCurve2D.Double(64 - wide, 76, 64, 80 + mood, 64 + wide, 76));
        }
    }

    /** Long hair hangs behind the shoulders. */
    private void behind(int cut) {
        pen.setColor(mix(hair, Color.BLACK, 0.14));
        switch (cut) {
            case 0 -> pen.fill(new RoundRectangle2D.Double(30, 28, 68, 88, 56, 56));
            case 1 -> pen.fill(new RoundRectangle2D.Double(31, 28, 66, 62, 52, 46));
            case 2 -> pen.fill(new Ellipse2D.Double(50, 8, 28, 26));
            case 3 -> {
                for (int[] curl : List.of(
                        new int[] {24, 40},
                        new int[] {28, 58},
                        new int[] {30, 76},
                        new int[] {74, 40},
                        new int[] {72, 58},
                        new int[] {70, 76})) {
                    pen.fill(new Ellipse2D.Double(curl[0], curl[1], 30, 30));
                }
            }
            default -> pen.fill(new RoundRectangle2D.Double(33, 30, 62, 50, 50, 40));
        }
    }

    /** What falls over the forehead: everything above a line that differs from cut to cut. */
    private void front(boolean feminine, int cut) {
        pen.setColor(hair);
        Area top = new Area(new Ellipse2D.Double(36, 21, 56, 62));
        if (cut == 3) {
            top = new Area();
            for (int i = 0; i < 7; i++) {
                double angle = Math.PI * (i + 0.2) / 6.4;
                top.add(new Area(
                        new Ellipse2D.Double(64 - 27 * Math.cos(angle) - 10, 46 - 20 * Math.sin(angle) - 10, 21, 21)));
            }
        }
        Area below = new Area(
                switch (cut) {
                    case 0 -> new Ellipse2D.Double(42, 40, 62, 70);
                    case 1 -> new RoundRectangle2D.Double(41, 47, 46, 60, 20, 20);
                    case 2 -> new Ellipse2D.Double(41, 41, 46, 60);
                    case 3 -> new Ellipse2D.Double(41, 44, 46, 60);
                    default -> new Ellipse2D.Double(24, 42, 62, 70);
                });
        below.add(new Area(new Rectangle2D.Double(0, feminine ? 70 : 60, UNITS, UNITS)));
        top.subtract(below);
        pen.fill(top);
    }

    private void scarf() {
        Color cloth = pick(CLOTHES);
        pen.setColor(mix(cloth, Color.BLACK, 0.12));
        pen.fill(new RoundRectangle2D.Double(30, 82, 68, 40, 40, 36));
        pen.setColor(cloth);
        pen.fill(new Ellipse2D.Double(31, 19, 66, 78));
        pen.fill(new RoundRectangle2D.Double(38, 78, 52, 30, 30, 26));
        pen.setColor(skin);
        pen.fill(new Ellipse2D.Double(41, 33, 46, 55));
    }

    private void beard() {
        boolean full = random.nextInt(3) > 0;
        Area beard = new Area(full ? new Ellipse2D.Double(40, 44, 48, 47) : new Ellipse2D.Double(52, 70, 24, 21));
        beard.subtract(new Area(new Rectangle2D.Double(0, 0, UNITS, full ? 66 : 72)));
        beard.subtract(new Area(new Ellipse2D.Double(46, full ? 45 : 60, 36, full ? 28 : 14)));
        beard.subtract(new Area(new Ellipse2D.Double(57, 74, 14, 7)));
        pen.setColor(mix(hair, skin, 0.12));
        pen.fill(beard);
    }

    private void glasses() {
        pen.setColor(random.nextBoolean() ? new Color(0x2B2B2B) : mix(pick(CLOTHES), Color.BLACK, 0.25));
        pen.setStroke(new BasicStroke(2f));
        boolean round = random.nextBoolean();
        double arc = round ? 16 : 6;
        pen.draw(new RoundRectangle2D.Double(46, 54, 15, 14, arc, arc));
        pen.draw(new RoundRectangle2D.Double(67, 54, 15, 14, arc, arc));
        pen.draw(new QuadCurve2D.Double(61, 59, 64, 56.5, 67, 59));
        pen.draw(new QuadCurve2D.Double(40, 58, 43, 58, 46, 59));
        pen.draw(new QuadCurve2D.Double(82, 59, 85, 58, 88, 58));
    }

    private static Path2D triangle(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        path.lineTo(points[2], points[3]);
        path.lineTo(points[4], points[5]);
        path.closePath();
        return path;
    }

    private Color pick(int[] colours) {
        return new Color(colours[random.nextInt(colours.length)]);
    }

    private static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) (one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) (one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }
}
