using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Features.Secrets;

/// <summary>What a query hides, and how to hide nothing.</summary>
public static class SecretFilters
{
    public static bool Narrow(SecretQuery query) =>
        query.Text.Length > 0 || query.Reader.Length > 0 || query.States.Count + query.Engines.Count + query.Accounts.Count + query.Regions.Count + query.Tags.Count > 0;

    /// <summary>No search and no filter; the order stays, because it hides nothing.</summary>
    public static SecretQuery Cleared(SecretQuery query) =>
        SecretQuery.Empty with { Sort = query.Sort, Descending = query.Descending };

    /// <summary>The query with one state more, or less.</summary>
    public static SecretQuery Toggled(SecretQuery query, RotationState state)
    {
        var fewer = query.States.Remove(state);
        return query with { States = fewer.Count < query.States.Count ? fewer : query.States.Add(state) };
    }
}
