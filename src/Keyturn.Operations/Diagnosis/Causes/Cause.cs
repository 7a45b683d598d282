using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes;

/// <summary>One reason why reading or rotating fails. Pure; one file for each.</summary>
public abstract class Cause
{
    /// <summary>Stable: kept, linked to, and the id of its row in the documentation.</summary>
    public abstract string Id { get; }

    public abstract CausePart Part { get; }

    /// <summary>The words of its part.</summary>
    protected abstract SentenceBook Book { get; }

    /// <summary>Readiness checks that fail when this is the cause.</summary>
    public virtual ImmutableArray<string> ConfirmedBy => [];

    /// <summary>Readiness checks whose pass speaks against it.</summary>
    public virtual ImmutableArray<string> ExcludedBy => ConfirmedBy;

    /// <summary>Steps that it can stop.</summary>
    public virtual ImmutableArray<RotationStep> Steps => [.. Enum.GetValues<RotationStep>()];

    /// <summary>Whether its symptom is that of a more general cause, so that only a check or a fact of its own tells it.</summary>
    public virtual bool NeedsCheck => false;

    /// <summary>Whether any evidence of ours can show it; else a person must look.</summary>
    public virtual bool CanBeSeen => true;

    /// <summary>What not to do.</summary>
    public virtual ImmutableArray<DoNot> DoNots => [DoNot.Hammer];

    /// <summary>The cause in a line.</summary>
    public Sentence Title => Book.Say($"{Id}.title");

    /// <summary>What happens and how it shows, in plain words.</summary>
    public Sentence Why => Book.Say($"{Id}.why");

    /// <summary>How to repair it.</summary>
    public Sentence Fix => Book.Say($"{Id}.fix");

    /// <summary>What a person looks at to settle it.</summary>
    public Sentence Look => Book.Say($"{Id}.look");

    /// <summary>What not to do, in words.</summary>
    public IEnumerable<Sentence> Warnings => DoNots.Select(one => EvidenceSentences.Book.Say($"DoNot{one}"));

    /// <summary>What speaks for it.</summary>
    internal virtual IEnumerable<Evidence> For(SeenSymptoms seen) => [];

    /// <summary>What speaks against it.</summary>
    internal virtual IEnumerable<Evidence> Against(SeenSymptoms seen) => [];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {GetType().Name}");
}
