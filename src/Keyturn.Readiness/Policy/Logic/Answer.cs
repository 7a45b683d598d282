using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Logic;

/// <summary>A <see cref="Logic.Truth"/> and, when it is unknown, the questions that it hangs on. Definite answers carry none.</summary>
public readonly struct Answer : IEquatable<Answer>
{
    private readonly ImmutableHashSet<Question>? questions;

    private Answer(Truth truth, ImmutableHashSet<Question>? questions)
    {
        Truth = truth;
        this.questions = questions;
    }

    /// <summary>Certainly so.</summary>
    public static Answer Yes { get; } = new(Truth.Yes, null);

    /// <summary>Certainly not.</summary>
    public static Answer No { get; } = new(Truth.No, null);

    /// <summary>The truth value.</summary>
    public Truth Truth { get; }

    /// <summary>What an unknown answer hangs on; empty for a definite one.</summary>
    public ImmutableHashSet<Question> Questions => questions ?? [];

    /// <summary>Whether this is certainly so.</summary>
    public bool IsYes => Truth == Truth.Yes;

    /// <summary>Whether this is certainly not so.</summary>
    public bool IsNo => Truth == Truth.No;

    /// <summary>Whether this is not known.</summary>
    public bool IsUnknown => Truth == Truth.Unknown;

    /// <summary>An unknown answer that hangs on one question.</summary>
    public static Answer Unknown(Question question) => new(Truth.Unknown, [question]);

    /// <summary>An unknown answer that hangs on one question.</summary>
    public static Answer Unknown(UnknownCode code, string subject) => Unknown(new Question(code, subject));

    /// <summary>A definite answer.</summary>
    public static Answer Of(bool value) => value ? Yes : No;

    /// <summary>Yes if any is Yes, No if all are No (also of none), else Unknown with the questions of all that are.</summary>
    public static Answer Any(params IEnumerable<Answer> answers) => Join(answers, Truth.Yes);

    /// <summary>No if any is No, Yes if all are Yes (also of none), else Unknown with the questions of all that are.</summary>
    public static Answer All(params IEnumerable<Answer> answers) => Join(answers, Truth.No);

    /// <summary>Both.</summary>
    public Answer And(Answer other) => IsNo || other.IsYes ? this : IsYes || other.IsNo ? other : Joined(other);

    /// <summary>Either.</summary>
    public Answer Or(Answer other) => IsYes || other.IsNo ? this : IsNo || other.IsYes ? other : Joined(other);

    /// <summary>The opposite; unknown stays unknown.</summary>
    public Answer Not() => new(Truth.Not(), questions);

    /// <inheritdoc/>
    public bool Equals(Answer other) => Truth == other.Truth && Questions.SetEquals(other.Questions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Answer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Truth, Questions.Count);

    /// <summary>The truth value, and the questions in brackets.</summary>
    public override string ToString() => IsUnknown ? $"{Truth} ({string.Join(", ", Questions)})" : $"{Truth}";

    public static bool operator ==(Answer left, Answer right) => left.Equals(right);

    public static bool operator !=(Answer left, Answer right) => !left.Equals(right);

    /// <summary>Of two unknown answers.</summary>
    private Answer Joined(Answer other) => new(Truth.Unknown, Questions.Union(other.Questions));

    /// <summary>The first answer with the deciding truth decides; otherwise all unknown ones count.</summary>
    private static Answer Join(IEnumerable<Answer> answers, Truth deciding)
    {
        ImmutableHashSet<Question>.Builder? open = null;
        ImmutableHashSet<Question>? only = null;
        foreach (var answer in answers)
        {
            if (answer.Truth == deciding)
            {
                return new(deciding, null);
            }

            if (answer.IsUnknown && only is null)
            {
                only = answer.Questions;
            }
            else if (answer.IsUnknown)
            {
                open ??= only?.ToBuilder();
                open?.UnionWith(answer.Questions);
            }
        }

        return only is null ? new(deciding.Not(), null) : new(Truth.Unknown, open?.ToImmutable() ?? only);
    }
}
