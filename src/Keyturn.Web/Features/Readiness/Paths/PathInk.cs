using System.Collections.Immutable;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>Lines as SVG path data.</summary>
public static class PathInk
{
    private const int Head = 4;

    /// <summary>Through all points.</summary>
    public static string Of(ImmutableArray<(int X, int Y)> points) => "M" + string.Join('L', points.Select(point => $"{point.X} {point.Y}"));

    /// <summary>With an arrow head at its end; a line that nothing gets over ends in a bar before its last part.</summary>
    public static string Of(PathLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (from, to) = (line.Points[^2], line.Points[^1]);
        var (dx, dy) = (Math.Sign(to.X - from.X), Math.Sign(to.Y - from.Y));
        if (!line.IsCut)
            return Of(line.Points) + Of([(to.X - ((dx + dy) * Head), to.Y - ((dy + dx) * Head)), to, (to.X - ((dx - dy) * Head), to.Y - ((dy - dx) * Head))]);

        var half = (X: from.X + ((to.X - from.X) * 2 / 5), Y: from.Y + ((to.Y - from.Y) * 2 / 5));
        return Of([.. line.Points[..^1], half]) + Of([(half.X - (dy * 6), half.Y - (dx * 6)), (half.X + (dy * 6), half.Y + (dx * 6))]);
    }
}
