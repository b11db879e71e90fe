package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTexts.Names;
import dk.torv.app.demo.Portrait.Look;
import dk.torv.app.demo.Portrait.Tone;
import dk.torv.people.PictureName;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives about three of five people a drawn face, in the two sizes that Torv keeps. */
final class Portraits {
    private static final int SIDE = 256;
    private static final int SMALL_SIDE = 64;
    private static final int OF_FIVE = 3;
    private static final Look ANY = new Look(true, true, Tone.MIDDLE, 0);

    private final Map<String, Look> looks = new HashMap<>();
    private final long seed;

    Portraits(long seed) {
        this.seed = seed;
        for (Names names : DemoTexts.names()) {
            names.first().forEach(name -> looks.put(name, names.look()));
        }
    }

    /** @param hash of the image, in hex */
    record Picture(String hash, byte[] image, byte[] small) {}

    /** The pictures of these people in their order, drawn by as many threads as there are cores. */
    List<Optional<Picture>> of(List<DemoPerson> people) {
        return people.parallelStream().map(this::of).toList();
    }

    /** The guest has none, so that one of the sign-ins shows how that looks. */
    private Optional<Picture> of(DemoPerson person) {
        long own = seed ^ person.id().getLeastSignificantBits();
        boolean drawn = person.number() < DemoPeople.SIGN_INS || Math.floorMod(own >>> 8, 5) < OF_FIVE;
        if (!drawn || person.isGuest()) {
            return Optional.empty();
        }
        BufferedImage large = Portrait.draw(looks.getOrDefault(person.firstName(), ANY), own, SIDE);
        byte[] image = FlatPng.of(large);
        return Optional.of(new Picture(PictureName.of(image), image, FlatPng.of(smaller(large))));
    }

    private static BufferedImage smaller(BufferedImage large) {
        BufferedImage half = halved(large);
        return half.getWidth() > SMALL_SIDE ? halved(half) : half;
    }

    private static BufferedImage halved(BufferedImage large) {
        int side = large.getWidth() / 2;
        BufferedImage half = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(large, 0, 0, side, side, null);
        pen.dispose();
        return half;
    }
}
