using Keyturn.Readiness.Policy.Evaluation;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>The verdicts of one consumer on one plane: three bits each, 64 columns to a word.</summary>
internal sealed class VerdictWords(int actions, int width)
{
    private const int Bits = 3;
    private readonly ulong[] words = new ulong[actions * Bits * width];

    public Verdict this[int action, int column]
    {
        get
        {
            var (at, bit) = (At(action, column / ColumnSet.Width), column % ColumnSet.Width);
            return (Verdict)((words[at] >> bit & 1) | (words[at + width] >> bit & 1) << 1 | (words[at + width + width] >> bit & 1) << 2);
        }

        set => Write(action, column / ColumnSet.Width, Of(value, 1UL << (column % ColumnSet.Width)), 1UL << (column % ColumnSet.Width));
    }

    /// <summary>The columns of one word whose verdict is Unknown.</summary>
    public ulong Unknown(int action, int word) => words[At(action, word) + width + width];

    /// <summary>Writes the verdicts of some columns of one word.</summary>
    public void Write(int action, int word, Decided decided, ulong columns)
    {
        var at = At(action, word);
        words[at] = (words[at] & ~columns) | ((decided.Implicit | decided.Denied) & columns);
        words[at + width] = (words[at + width] & ~columns) | ((decided.Explicit | decided.Denied) & columns);
        words[at + width + width] = (words[at + width + width] & ~columns) | (decided.Unknown & columns);
    }

    private int At(int action, int word) => (action * Bits * width) + word;

    private static Decided Of(Verdict verdict, ulong column) => verdict switch
    {
        Verdict.Allowed => new(column, 0, 0, 0, 0),
        Verdict.ImplicitlyDenied => new(0, column, 0, 0, 0),
        Verdict.ExplicitlyDenied => new(0, 0, column, 0, 0),
        Verdict.Denied => new(0, 0, 0, column, 0),
        _ => new(0, 0, 0, 0, column),
    };
}
