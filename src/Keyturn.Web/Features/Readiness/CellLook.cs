using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Readiness;

/// <summary>How a verdict looks: tone, icon and word together, so that none has to be told by colour.</summary>
public sealed record CellLook(Tone Tone, string Icon, string Text)
{
    /// <summary>Of a cell of the matrix.</summary>
    public static CellLook Of(CellState state) => state switch
    {
        CellState.Pass => new(Tone.Good, Glyphs.Check, ReadinessStrings.Pass),
        CellState.Fail => new(Tone.Bad, Glyphs.Ban, ReadinessStrings.Fail),
        CellState.NotApplicable => new(Tone.Neutral, Glyphs.Minus, ReadinessStrings.NotApplicable),
        _ => new(Tone.Warn, Glyphs.Question, ReadinessStrings.Unknown),
    };

    /// <summary>Of a permission.</summary>
    public static CellLook Of(Answer answer) => Of(CellStates.Of(answer));

    /// <summary>Of one hop of a path.</summary>
    public static CellLook Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass => Of(CellState.Pass),
        Outcome.Block => Of(CellState.Fail),
        Outcome.Some => new(Tone.Bad, Glyphs.Alert, ReadinessStrings.Some),
        Outcome.NotEvaluated => new(Tone.Neutral, Glyphs.Minus, ReadinessStrings.NotAsked),
        _ => Of(CellState.Unknown),
    };
}
