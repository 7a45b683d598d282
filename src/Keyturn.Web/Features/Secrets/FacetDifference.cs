using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Features.Secrets;

/// <summary>Whether two states of the list may count differently.</summary>
internal static class FacetDifference
{
    /// <returns>Whether any count may differ; else the rows in which a search by words may find something else, each before and after.</returns>
    public static (bool Counts, List<(SecretRow Before, SecretRow After)> Words) Between(ImmutableArray<SecretRow> before, ImmutableArray<SecretRow> after)
    {
        if (before.Length != after.Length)
            return (true, []);

        List<(SecretRow, SecretRow)> words = [];
        for (var place = 0; place < after.Length; place++)
        {
            var (one, other) = (before[place], after[place]);
            if (ReferenceEquals(one, other))
                continue;

            if (!SameFacets(one, other))
                return (true, []);

            if (one.SearchText != other.SearchText)
                words.Add((one, other));
        }

        return (false, words);
    }

    private static bool SameFacets(SecretRow one, SecretRow other) =>
        one.State == other.State
        && one.Engine == other.Engine
        && one.AccountAlias == other.AccountAlias
        && one.Arn.Scope == other.Arn.Scope
        && (ReferenceEquals(one.Secret.Tags, other.Secret.Tags) || one.Secret.Tags.SequenceEqual(other.Secret.Tags));
}
