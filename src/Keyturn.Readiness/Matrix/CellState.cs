using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Matrix;

/// <summary>What one cell of the readiness matrix says, the worst first.</summary>
public enum CellState
{
    /// <summary>Certainly not: something stops it.</summary>
    Fail,

    /// <summary>It hangs on something that is not known; never a pass.</summary>
    Unknown,

    /// <summary>Certainly so, from everything that was read.</summary>
    Pass,

    /// <summary>The question does not arise.</summary>
    NotApplicable,
}

/// <summary>Verdicts of the engines as states of cells.</summary>
public static class CellStates
{
    /// <summary>Of a policy question.</summary>
    public static CellState Of(Answer answer) => Of(answer.Truth);

    /// <summary>Of a policy question whose questions do not matter here.</summary>
    public static CellState Of(Truth truth) => truth switch
    {
        Truth.Yes => CellState.Pass,
        Truth.No => CellState.Fail,
        _ => CellState.Unknown,
    };

    /// <summary>Of a path: one that some connections do not get through is no pass.</summary>
    public static CellState Of(ReachabilityCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return Of(check.Verdict);
    }

    /// <summary>Of the verdict on a path.</summary>
    public static CellState Of(Verdict verdict) => verdict switch
    {
        Verdict.Reachable => CellState.Pass,
        Verdict.Blocked => CellState.Fail,
        Verdict.NotRequired => CellState.NotApplicable,
        _ => CellState.Unknown,
    };

    /// <summary>The worst of several: fail, then unknown, then pass; not applicable when none applies.</summary>
    public static CellState Worst(IEnumerable<CellState> states) => states.DefaultIfEmpty(CellState.NotApplicable).Min();
}
