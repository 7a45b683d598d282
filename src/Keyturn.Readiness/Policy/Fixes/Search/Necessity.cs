namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Tells without another search that a change cannot be left out: a statement that denies the request would deny it again without its only exception.</summary>
internal static class Necessity
{
    /// <summary>Whether the change is certainly needed; where not, only trying tells.</summary>
    public static bool IsCertain(FixTask task, ChangeSet changes, PolicyChange change)
    {
        if (change is not DenyException exception || changes.Changes.OfType<DenyException>().Any(other => !ReferenceEquals(other, exception) && IsOfSame(other, exception)))
        {
            return false;
        }

        return task.Legs.Where(leg => IsFor(exception, leg)).SelectMany(leg => leg.Asked(changes).Answers.InOrder).SelectMany(layer => layer.Statements)
            .Any(match => ReferenceEquals(match.Statement, exception.Statement) && match.Source.Name == exception.Document.Name && match.Applies.IsYes);
    }

    /// <summary>Whether the change was made for this request.</summary>
    public static bool IsFor(PolicyChange change, FixLeg leg) =>
        change is DocumentChange { Request: var request } && request.Action == leg.Request.Action && request.Resource.Arn == leg.Request.Resource.Arn;

    private static bool IsOfSame(DenyException one, DenyException other) => one.Statement.Index == other.Statement.Index && one.Document == other.Document;
}
