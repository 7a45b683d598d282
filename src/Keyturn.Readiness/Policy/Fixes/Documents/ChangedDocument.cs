using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>A document with its changes. The same document is met in many requests: what becomes of it is worked out once.</summary>
internal sealed class ChangedDocument(PolicyReference document, ImmutableArray<DocumentChange> changes, ChangedDocument? unchanged = null)
{
    private readonly List<ChangedDocument> more = [];
    private (PolicySource? Before, PolicySource After)? last;
    private (Layer Before, Layer After)? layer;
    private (PolicySource Of, PolicySource Before, PolicySource After)? difference;

    /// <summary>Which document.</summary>
    public PolicyReference Reference => document;

    /// <summary>The document without changes.</summary>
    public ChangedDocument Unchanged => unchanged ?? this;

    /// <summary>The changes in it.</summary>
    public ImmutableArray<DocumentChange> Changes => changes;

    /// <summary>The document with one change more: for an equal change the same object.</summary>
    public ChangedDocument And(DocumentChange change)
    {
        foreach (var known in more)
        {
            if (known.Changes[^1].Equals(change))
            {
                return known;
            }
        }

        more.Add(new(document, changes.Add(change), Unchanged));
        return more[^1];
    }

    /// <summary>What becomes of it.</summary>
    public PolicySource After(PolicySource? before)
    {
        if (last is not { } known || !ReferenceEquals(known.Before, before))
        {
            var changed = DocumentChanger.Apply(before?.Document, changes);
            last = known = (before, before is null ? new(document.Name, changed) : before with { Document = changed, Text = null });
        }

        return known.After;
    }

    /// <summary>What becomes of a layer in which it stands.</summary>
    public Layer Over(Layer given, PolicySource? before)
    {
        if (layer is not { } known || !ReferenceEquals(known.Before, given))
        {
            var policies = (given as Layer.ReadLayer)?.Policies ?? [];
            layer = known = (given, Layer.Read(before is null ? policies.Add(After(before)) : policies.Replace(before, After(before), ReferenceEqualityComparer.Instance)));
        }

        return known.After;
    }

    /// <summary>The statements of either that the other has not: all others say the same of any request.</summary>
    public (PolicySource Before, PolicySource After) Difference(PolicySource before)
    {
        if (difference is not { } known || !ReferenceEquals(known.Of, before))
        {
            var after = After(before);
            difference = known = (before, Without(before, after), Without(after, before));
        }

        return (known.Before, known.After);
    }

    private static PolicySource Without(PolicySource policy, PolicySource other) => policy with
    {
        Document = policy.Document! with { Statements = [.. policy.Document.Statements.Except(other.Document!.Statements, ReferenceEqualityComparer.Instance).Cast<Statement>()] },
    };
}
