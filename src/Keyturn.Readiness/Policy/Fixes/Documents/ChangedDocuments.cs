using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>The changed documents of a search. Many fixes have a change in common: what becomes of a document is worked out once for equal changes in equal order.</summary>
internal sealed class ChangedDocuments
{
    private readonly List<ChangedDocument> unchanged = [];

    /// <summary>Every document of some changes, in the order of their first change.</summary>
    public ImmutableArray<ChangedDocument> Of(ImmutableArray<PolicyChange> changes)
    {
        var documents = ImmutableArray.CreateBuilder<ChangedDocument>();
        foreach (var change in changes)
        {
            if (change is not DocumentChange { Document: var reference } ofDocument)
            {
                continue;
            }

            var place = 0;
            while (place < documents.Count && documents[place].Reference != reference)
            {
                place++;
            }

            if (place == documents.Count)
            {
                documents.Add(Unchanged(reference));
            }

            documents[place] = documents[place].And(ofDocument);
        }

        return documents.ToImmutable();
    }

    private ChangedDocument Unchanged(PolicyReference reference)
    {
        if (unchanged.Find(document => document.Reference == reference) is not { } found)
        {
            unchanged.Add(found = new(reference, []));
        }

        return found;
    }
}
