using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Web.Features.Readiness.Paths;

namespace Keyturn.Web.Features.Readiness.Systems;

/// <summary>Where the parts of a system stand.</summary>
public static class SystemLayout
{
    /// <summary>Font size of names.</summary>
    public const int TitleSize = 12;

    /// <summary>Font size of everything else.</summary>
    public const int SmallSize = 11;

    /// <summary>Room that a mark takes of its line, on either side of its middle.</summary>
    internal const int MarkRoom = 10;

    private const int IconRoom = 32;
    private const int MarkInBox = 28;

    /// <summary>The picture for wide windows, with a line for each consumer and leg.</summary>
    public static SystemDrawing Wide(SystemPicture picture, NetworkEstate network) => new WideSystem(picture, network).Draw();

    /// <summary>The picture for narrow windows: one column, the legs of all consumers together.</summary>
    public static SystemDrawing Narrow(SystemPicture picture, NetworkEstate network) => new NarrowSystem(picture, network).Draw();

    internal static SystemBox Box(int x, int y, int width, int height, string shape, string title, string under, CellState? state = null)
    {
        var room = width - IconRoom - (state is null ? 8 : MarkInBox);
        return new(x, y, width, height, shape, TextFit.CutMiddle(title, TitleSize * TextFit.Bold, room), TextFit.CutMiddle(under, SmallSize, room), $"{title}\n{under}", state);
    }

    internal static SystemBox Consumer(int x, int y, int width, int height, SystemConsumer one) => Box(
        x, y, width, height, PathShapes.Of(Component.Consumer), one.Pair.Consumer.Name,
        one.Path == SystemPath.Rotation ? ReadinessStrings.Rotates : ReadinessWords.Of(one.Pair.Consumer.Kind), one.Pair.Overall);

    internal static SystemArea Area(int x, int y, int width, int height, string label) => new(x, y, width, height, TextFit.CutMiddle(label, SmallSize, width - 20), label);

    /// <summary>A straight line, with room for its mark in the middle.</summary>
    internal static SystemLeg Straight(SystemPath path, CellState state, (int X, int Y) from, (int X, int Y) to)
    {
        var (x, y) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        var (dx, dy) = (Math.Sign(to.X - from.X) * MarkRoom, Math.Sign(to.Y - from.Y) * MarkRoom);
        return SystemMarks.Breaks(state)
            ? new(path, state, PathInk.Of([from, (x - dx, y - dy)]), PathInk.Of([(x + dx, y + dy), to]), x, y)
            : new(path, state, PathInk.Of([from, to]), "", x, y);
    }

    internal static IEnumerable<SystemTally> Tallies(SystemPicture picture, MatrixColumn column) =>
        Enum.GetValues<SystemPath>().Select(path => picture.TallyOf(path, column)).OfType<SystemTally>();
}
