using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>One clause of a Condition, the same object for the same content.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Clause">As read.</param>
/// <param name="HasVariables">Whether a value has a variable that AWS replaces.</param>
/// <param name="Keys">Numbers of the keys that decide it: its own first, then those of its variables.</param>
internal sealed record CompiledClause(int Number, ConditionClause Clause, bool HasVariables, int[] Keys)
{
    private byte[] truths = [];

    /// <summary>Whether it hangs on one key alone whose outcomes can be split.</summary>
    public bool IsSplittable => Keys.Length == 1 && Keys[0] < Vocabulary.Splittable && !HasVariables;

    /// <summary>Whether a clause of one key holds for a value of it.</summary>
    public Truth Of(int value, Vocabulary words)
    {
        var known = Volatile.Read(ref truths);
        if (value < known.Length && known[value] != 0)
        {
            return (Truth)(known[value] - 1);
        }

        // Two threads may both get here: they come to the same truth, and a lost one is found again.
        var truth = words.Evaluate(this, [value]);
        var more = new byte[Math.Max(known.Length, value + 1)];
        known.CopyTo(more, 0);
        more[value] = (byte)(truth + 1);
        Volatile.Write(ref truths, more);
        return truth;
    }
}

/// <summary>A Resource or NotResource element.</summary>
/// <param name="Number">The same for the same content.</param>
/// <param name="List">As read.</param>
/// <param name="HasVariables">Whether a value has a variable that AWS replaces.</param>
/// <param name="Keys">Numbers of the keys of its variables.</param>
internal sealed record CompiledResources(int Number, ElementList List, bool HasVariables, int[] Keys);
