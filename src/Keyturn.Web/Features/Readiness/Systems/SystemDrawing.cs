using System.Collections.Immutable;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Systems;

/// <summary>A system picture ready to be drawn; lengths in the units of the view box.</summary>
public sealed record SystemDrawing(bool IsWide, int Width, int Height, ImmutableArray<SystemArea> Areas, ImmutableArray<SystemBox> Boxes, ImmutableArray<SystemLeg> Legs, ImmutableArray<SystemText> Texts);

/// <summary>What stands together: a set of subnets, or everybody.</summary>
public sealed record SystemArea(int X, int Y, int Width, int Height, string Label, string Full);

/// <summary>One part of the system.</summary>
/// <param name="Shape">Outline that stands for its kind.</param>
/// <param name="Title">Name, cut to fit.</param>
/// <param name="Under">What it is, cut to fit.</param>
/// <param name="Full">Both, whole.</param>
/// <param name="State">The worst that is known of it, for a consumer.</param>
public sealed record SystemBox(int X, int Y, int Width, int Height, string Shape, string Title, string Under, string Full, CellState? State)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;
}

/// <summary>A part of a path between two boxes.</summary>
/// <param name="Path">Solid or dashed.</param>
/// <param name="State">Broken where it fails, with a question mark where it is not known.</param>
/// <param name="Before">Path data up to the mark, or all of it.</param>
/// <param name="Behind">Path data behind the mark; empty when it is whole.</param>
/// <param name="MarkX">Middle of the mark.</param>
/// <param name="MarkY">Middle of the mark.</param>
public sealed record SystemLeg(SystemPath Path, CellState State, string Before, string Behind, int MarkX, int MarkY)
{
    /// <summary>The answer as the drawing of paths marks it.</summary>
    public Outcome Outcome => SystemMarks.Of(State);

    /// <summary>Whether the line stops for its mark.</summary>
    public bool IsMarked => SystemMarks.Breaks(State);
}

/// <summary>A line of text beside a leg.</summary>
public sealed record SystemText(int X, int Y, string Text, CellState? State);

/// <summary>States of cells as marks of drawings.</summary>
public static class SystemMarks
{
    /// <summary>The mark that stands for a state.</summary>
    public static Outcome Of(CellState state) => state switch
    {
        CellState.Pass => Outcome.Pass,
        CellState.Fail => Outcome.Block,
        CellState.NotApplicable => Outcome.NotEvaluated,
        _ => Outcome.Unknown,
    };

    /// <summary>Whether a line stops for it: nothing that is not known to pass is drawn whole.</summary>
    public static bool Breaks(CellState state) => state is CellState.Fail or CellState.Unknown;
}
