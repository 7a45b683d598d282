using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class SecretQueryTests
{
    private static readonly Gen<string> Word = Gen.Char["abcÅß日本 &=+%#?/.,:\"'-_İ"].Array[0, 8].Select(letters => new string(letters));

    private static readonly Gen<SecretQuery> AnyQuery =
        from text in Word
        from states in Gen.Enum<RotationState>().Array[0, 4]
        from engines in Word.Where(word => word.Length > 0).Array[0, 3]
        from accounts in Word.Where(word => word.Length > 0).Array[0, 3]
        from regions in Word.Where(word => word.Length > 0).Array[0, 3]
        from tags in Word.Where(word => word.Length > 0).Array[0, 3]
        from sort in Gen.Enum<SecretSort>()
        from backwards in Gen.Bool
        select new SecretQuery
        {
            Text = text,
            States = [.. states],
            Engines = [.. engines],
            Accounts = [.. accounts],
            Regions = [.. regions],
            Tags = [.. tags],
            Sort = sort,
            Descending = backwards,
        };

    [Fact]
    public void Parse_WhatWasFormatted_GivesTheSameQuery() =>
        AnyQuery.Sample(query => SecretQuery.Parse(query.ToQueryString()) == query && SecretQuery.Parse("?" + query.ToQueryString()).ToQueryString() == query.ToQueryString());

    [Fact]
    public void Parse_Garbage_NeverThrows() =>
        Gen.String.Sample(text => SecretQuery.Parse(text) is not null);

    [Fact]
    public void ToQueryString_Empty_IsEmpty() => SecretQuery.Empty.ToQueryString().ShouldBe("");

    [Fact]
    public void ToQueryString_Everything_ReadsWell() =>
        new SecretQuery
        {
            Text = "orders db", States = [RotationState.Stuck, RotationState.Failed], Engines = ["oracle"], Accounts = ["111122223333"],
            Regions = ["us-west-2"], Tags = ["env=prod"], Sort = SecretSort.LastRotated, Descending = true,
        }.ToQueryString().ShouldBe("q=orders%20db&status=failed&status=stuck&engine=oracle&account=111122223333&region=us-west-2&tag=env%3Dprod&sort=-last-rotated");

    [Fact]
    public void ToQueryString_TurkishCulture_IsTheSame()
    {
        var query = new SecretQuery { Text = "INFO", Tags = ["ı", "I", "i"] };
        var here = query.ToQueryString();
        InCulture("tr-TR", query.ToQueryString).ShouldBe(here);
    }

    [Theory]
    [InlineData("status=nonsense")]
    [InlineData("sort=nonsense")]
    [InlineData("unknown=1")]
    [InlineData("status")]
    [InlineData("=x")]
    [InlineData("&&")]
    [InlineData(null)]
    public void Parse_NotUnderstood_IsLeftOut(string? text) => SecretQuery.Parse(text).ShouldBe(SecretQuery.Empty);

    [Fact]
    public void Parse_PlusSign_IsABlank() => SecretQuery.Parse("q=a+b").Text.ShouldBe("a b");

    [Fact]
    public void Equals_AnyFieldDiffers_IsFalse()
    {
        SecretQuery[] different =
        [
            SecretQuery.Empty, new() { Text = "x" }, new() { States = [RotationState.Off] }, new() { Engines = ["x"] }, new() { Accounts = ["x"] },
            new() { Regions = ["x"] }, new() { Tags = ["x"] }, new() { Sort = SecretSort.Key }, new() { Descending = true },
        ];
        different.Distinct().Count().ShouldBe(different.Length);
        SecretQuery.Empty.Equals(null).ShouldBeFalse();
        new SecretQuery { Engines = ["x"] }.GetHashCode().ShouldBe(new SecretQuery { Engines = ["x"] }.GetHashCode());
    }

    [Fact]
    public void Apply_Empty_ShowsAllInOrder() => Names(SecretQuery.Empty).ShouldBe(["alpha", "beta", "delta", "gamma"]);

    [Theory]
    [InlineData("ALPHA", "alpha")]
    [InlineData("payroll", "beta")]
    [InlineData("shop-dev", "gamma")]
    [InlineData("prod team=dba", "alpha")]
    [InlineData("us-west-2", "delta")]
    [InlineData("alpha beta", "")]
    public void Apply_Text_AllWordsMustBeFound(string text, string expected) =>
        string.Join(' ', Names(new SecretQuery { Text = text })).ShouldBe(expected);

    [Fact]
    public void Apply_States_AnyOfThem() =>
        Names(new SecretQuery { States = [RotationState.Overdue, RotationState.Off] }).ShouldBe(["beta", "gamma"]);

    [Fact]
    public void Apply_Engine_UnknownEngineIsKeptOut() => Names(new SecretQuery { Engines = ["oracle"] }).ShouldBe(["alpha", "beta"]);

    [Theory]
    [InlineData(A.OtherAccountId)]
    [InlineData("shop-dev")]
    public void Apply_Account_ByIdOrAlias(string account) => Names(new SecretQuery { Accounts = [account] }).ShouldBe(["gamma"]);

    [Fact]
    public void Apply_Region_Matches() => Names(new SecretQuery { Regions = ["us-west-2"] }).ShouldBe(["delta"]);

    [Theory]
    [InlineData("team", "alpha beta")]
    [InlineData("team=dba", "alpha")]
    [InlineData("team=", "")]
    [InlineData("Team", "")]
    public void Apply_Tag_NameOrNameAndValue(string tag, string expected) =>
        string.Join(' ', Names(new SecretQuery { Tags = [tag] })).ShouldBe(expected);

    /// <summary>AWS lets a tag's name begin with an equals sign; there it parts nothing.</summary>
    [Fact]
    public void Apply_TagNameBeginsWithAnEqualsSign_IsAName()
    {
        var row = SecretRows.Derive(A.Arn("a"), A.Secret("a", tags: [("=odd", "1")]), null, RotationEvidence.None, null, A.Moment);
        var board = new SecretBoardSnapshot([row], 1, []);
        new SecretQuery { Tags = ["=odd"] }.Apply(board).ShouldBe([row]);
        new SecretQuery { Tags = ["odd"] }.Apply(board).ShouldBeEmpty();
    }

    [Fact]
    public void Apply_SeveralTags_AllMustBeThere() => Names(new SecretQuery { Tags = ["team", "env=prod"] }).ShouldBe(["alpha"]);

    [Theory]
    [InlineData(SecretSort.Name, false, "alpha beta delta gamma")]
    [InlineData(SecretSort.Name, true, "gamma delta beta alpha")]
    [InlineData(SecretSort.State, false, "beta gamma alpha delta")]
    [InlineData(SecretSort.LastRotated, false, "delta alpha beta gamma")]
    [InlineData(SecretSort.LastRotated, true, "beta alpha delta gamma")]
    [InlineData(SecretSort.PasswordAge, false, "beta alpha delta gamma")]
    [InlineData(SecretSort.PasswordAge, true, "alpha beta delta gamma")]
    [InlineData(SecretSort.Key, false, "beta alpha delta gamma")]
    [InlineData(SecretSort.Key, true, "alpha beta delta gamma")]
    [InlineData(SecretSort.Account, false, "gamma alpha beta delta")]
    [InlineData(SecretSort.Function, false, "delta alpha beta gamma")]
    [InlineData(SecretSort.NextWindow, false, "alpha beta delta gamma")]
    public void Apply_Sort_MissingLastAndTiesByName(SecretSort sort, bool descending, string expected) =>
        string.Join(' ', Names(new SecretQuery { Sort = sort, Descending = descending })).ShouldBe(expected);

    [Fact]
    public void Apply_AnyQuery_ShowsASubsetWithoutRepeats() => AnyQuery.Sample(query =>
    {
        var rows = query.Apply(Board());
        return rows.Distinct().Count() == rows.Length && rows.All(row => Board().Rows.Any(one => one.Arn == row.Arn));
    }, iter: 2 * Check.Iter);

    [Fact]
    public void Count_OneFilterSet_OthersAreCountedWithinIt()
    {
        var facets = SecretFacets.Count(Board(), new SecretQuery { States = [RotationState.Overdue] });
        facets.States.Values.Sum().ShouldBe(4);
        facets.States[RotationState.Overdue].ShouldBe(1);
        facets.Accounts.ShouldBe(new Dictionary<string, int> { [A.AccountId] = 1 });
        facets.Engines.ShouldBe(new Dictionary<string, int> { ["oracle"] = 1 });
        facets.Regions.ShouldBe(new Dictionary<string, int> { [A.Region] = 1 });
    }

    /// <summary>A facet's number is what choosing that value alone would show.</summary>
    [Fact]
    public void Count_EachValue_EqualsWhatItWouldShow() => AnyQuery.Sample(query =>
    {
        var facets = SecretFacets.Count(Board(), query);
        foreach (var state in Enum.GetValues<RotationState>())
        {
            (query with { States = [state] }).Apply(Board()).Length.ShouldBe(facets.States.GetValueOrDefault(state));
        }

        foreach (var account in new[] { A.AccountId, A.OtherAccountId })
        {
            (query with { Accounts = [account] }).Apply(Board()).Length.ShouldBe(facets.Accounts.GetValueOrDefault(account));
        }
    }, iter: 2 * Check.Iter);

    private static string[] Names(SecretQuery query) => [.. query.Apply(Board()).Select(row => row.Secret.Name)];

    private static SecretBoardSnapshot Board()
    {
        var estate = new EstateFeed();
        using var board = new SecretBoard(estate, new RotationFeed(), new FakeAccountDirectory(), new FakeTimeProvider(A.Moment));
        estate.Publish(A.Snapshot(
            [
                A.Secret("alpha", key: "key-b", tags: [("team", "dba"), ("env", "prod")], stages: [(A.Version(1), ["AWSCURRENT"])]),
                A.Secret("beta", RotationState.Overdue, description: "Payroll", key: "key-a", tags: [("team", "web")], stages: [(A.Version(2), ["AWSCURRENT"])]) with { LastRotated = A.Moment.AddDays(-1) },
            ],
            versions: [(A.Version(1), A.Moment.AddDays(-9)), (A.Version(2), A.Moment.AddDays(-3))]));
        estate.Publish(A.Snapshot([A.Secret("gamma", RotationState.Off, account: A.OtherAccountId, function: null) with { LastRotated = null }], scope: A.Scope(A.OtherAccountId)));
        estate.Publish(A.Snapshot(
            [A.Secret("delta", region: "us-west-2", function: "rotator") with { LastRotated = A.Moment.AddDays(-20), NextRotation = A.Moment.AddDays(40) }],
            scope: A.Scope(region: "us-west-2")));
        return board.Current;
    }

    private static string InCulture(string name, Func<string> run)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
