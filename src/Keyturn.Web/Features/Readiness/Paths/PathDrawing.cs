using System.Collections.Immutable;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Web.Features.Readiness.Paths;

/// <summary>Which way a path runs on the page.</summary>
public enum PathFlow
{
    /// <summary>From left to right, the reply below from right to left.</summary>
    Across,

    /// <summary>From top to bottom, for narrow windows.</summary>
    Down,
}

/// <summary>A path ready to be drawn; lengths in the units of the view box, text of 12 units reads well at scale 1.</summary>
public sealed record PathDrawing(PathFlow Flow, int Width, int Height, ImmutableArray<PathBox> Boxes, ImmutableArray<PathLine> Lines, ImmutableArray<PathCallout> Callouts, ImmutableArray<PathLabel> Labels);

/// <summary>One station.</summary>
/// <param name="Step">What it is.</param>
/// <param name="Title">Kind of component, cut to fit.</param>
/// <param name="Id">Its id, cut to fit.</param>
/// <param name="Word">Direction and answer, cut to fit; empty when nothing is known of it.</param>
public sealed record PathBox(int X, int Y, int Width, int Height, PathStep Step, string Title, string Id, string Word)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public int MiddleX => X + (Width / 2);

    public int MiddleY => Y + (Height / 2);
}

/// <summary>A way between two stations, corner by corner.</summary>
/// <param name="Points">At least two.</param>
/// <param name="Outcome">Of the station that it leads to; <see langword="null"/> when nothing is known of it.</param>
/// <param name="IsFaint">Behind something that stops everything.</param>
/// <param name="IsReply">Thinner.</param>
public sealed record PathLine(ImmutableArray<(int X, int Y)> Points, Outcome? Outcome, bool IsFaint, bool IsReply)
{
    /// <summary>Nothing gets over: drawn with a gap before the station.</summary>
    public bool IsCut => Outcome is Keyturn.Readiness.Network.Verdicts.Outcome.Block;
}

/// <summary>Why a station does not simply pass, and what came closest.</summary>
/// <param name="Stem">From the station to the words; empty when it stands right below.</param>
public sealed record PathCallout(int X, int Y, int Width, int Height, PathStep Step, ImmutableArray<string> Lines, ImmutableArray<(int X, int Y)> Stem);

/// <summary>Name of a lane.</summary>
public sealed record PathLabel(int X, int Y, string Text);
