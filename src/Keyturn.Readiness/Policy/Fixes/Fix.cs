using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Fixes.Documents;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Changes that together make the answer yes, none of which can be left out and which open nothing else; verified on a copy.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Edits">The documents that they change, each once.</param>
public sealed record Fix(ImmutableArray<PolicyChange> Changes, ImmutableArray<DocumentEdit> Edits)
{
    /// <summary>What the caller itself has to do.</summary>
    public IEnumerable<CallerChange> CallerChanges => Changes.OfType<CallerChange>();

    /// <summary>The accounts in which documents change; empty text for an organization's management account.</summary>
    public IEnumerable<string> Accounts => Edits.Select(edit => edit.Document.Place.Account).Distinct();
}

/// <summary>The fixes for a question; when there are none, why.</summary>
/// <param name="Fixes">Fewest documents and changes first.</param>
/// <param name="Because">What is in the way; empty when there are fixes.</param>
public sealed record FixSearch(ImmutableArray<Fix> Fixes, ImmutableArray<NoFix> Because)
{
    internal static FixSearch None(params ImmutableArray<NoFix> because) => new([], because);
}
