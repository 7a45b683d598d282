using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class SecretFacetsTests
{
    private static readonly SecretBoardSnapshot Board = new(
        [
            Row(A.Secret("a", tags: [("team", "dba")])),
            Row(A.Secret("b", RotationState.Overdue)),
            Row(A.Secret("c", RotationState.Off, account: A.OtherAccountId, function: null)),
            Row(A.Secret("d", region: "us-west-2", function: "rotate-mysql", tags: [("team", "dba")])),
        ],
        1,
        []);

    [Fact]
    public void Count_NoFilter_CountsAll()
    {
        var facets = Count(SecretQuery.Empty);
        facets.States.ShouldBe(new Dictionary<RotationState, int> { [RotationState.Overdue] = 1, [RotationState.Off] = 1, [RotationState.Healthy] = 2 }, ignoreOrder: true);
        Told(facets.Engines).ShouldBe("mysql 1, oracle 2");
        Told(facets.Accounts).ShouldBe($"{A.AccountId} 3, {A.OtherAccountId} 1");
        Told(facets.Regions).ShouldBe($"{A.Region} 3, us-west-2 1");
    }

    [Fact]
    public void Count_NothingFound_IsEmpty()
    {
        var facets = Count(new SecretQuery { Text = "nowhere" });
        facets.States.ShouldBeEmpty();
        facets.Engines.ShouldBeEmpty();
        facets.Accounts.ShouldBeEmpty();
        facets.Regions.ShouldBeEmpty();
    }

    /// <summary>The values beside the chosen one are still counted, so that a second one can be chosen.</summary>
    [Fact]
    public void Count_EngineChosen_OtherEnginesStayAndTheRestIsNarrowed()
    {
        var facets = Count(new SecretQuery { Engines = ["mysql"] });
        Told(facets.Engines).ShouldBe("mysql 1, oracle 2");
        facets.States.ShouldBe(new Dictionary<RotationState, int> { [RotationState.Healthy] = 1 });
        Told(facets.Accounts).ShouldBe($"{A.AccountId} 1");
        Told(facets.Regions).ShouldBe("us-west-2 1");
    }

    [Fact]
    public void Count_AccountChosen_OtherAccountsStayAndTheRestIsNarrowed()
    {
        var facets = Count(new SecretQuery { Accounts = [A.OtherAccountId] });
        Told(facets.Accounts).ShouldBe($"{A.AccountId} 3, {A.OtherAccountId} 1");
        facets.States.ShouldBe(new Dictionary<RotationState, int> { [RotationState.Off] = 1 });
        facets.Engines.ShouldBeEmpty();
        Told(facets.Regions).ShouldBe($"{A.Region} 1");
    }

    [Fact]
    public void Count_RegionChosen_OtherRegionsStayAndTheRestIsNarrowed()
    {
        var facets = Count(new SecretQuery { Regions = ["us-west-2"] });
        Told(facets.Regions).ShouldBe($"{A.Region} 3, us-west-2 1");
        facets.States.ShouldBe(new Dictionary<RotationState, int> { [RotationState.Healthy] = 1 });
        Told(facets.Engines).ShouldBe("mysql 1");
        Told(facets.Accounts).ShouldBe($"{A.AccountId} 1");
    }

    [Theory]
    [InlineData("", "team=dba")]
    [InlineData("a", "team")]
    [InlineData("shop", "")]
    public void Count_TextOrTag_NarrowsEveryFacet(string text, string tag)
    {
        var query = new SecretQuery { Text = text, Tags = tag.Length == 0 ? [] : [tag] };
        var shown = query.Apply(Board);
        var facets = Count(query);
        facets.States.Values.Sum().ShouldBe(shown.Length);
        facets.Accounts.Values.Sum().ShouldBe(shown.Length);
        facets.Regions.Values.Sum().ShouldBe(shown.Length);
        facets.Engines.Values.Sum().ShouldBe(shown.Count(row => row.Engine is not null));
    }

    [Fact]
    public void Count_TwoFiltersMissed_CountsForNeither()
    {
        var facets = Count(new SecretQuery { States = [RotationState.Off], Regions = ["us-west-2"] });
        facets.States.ShouldBe(new Dictionary<RotationState, int> { [RotationState.Healthy] = 1 });
        Told(facets.Regions).ShouldBe($"{A.Region} 1");
        facets.Accounts.ShouldBeEmpty();
    }

    private static SecretFacets Count(SecretQuery query) => SecretFacets.Count(Board, query);

    private static string Told(ImmutableSortedDictionary<string, int> counts) => string.Join(", ", counts.Select(pair => $"{pair.Key} {pair.Value}"));

    private static SecretRow Row(Secret secret) => SecretRows.Derive(SecretArn.Parse(secret.Arn), secret, null, RotationEvidence.None, null, A.Moment);
}
