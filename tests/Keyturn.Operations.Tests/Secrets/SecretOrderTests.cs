using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

/// <summary>Rows a to e stand in the board's order; each test says in which order they are shown.</summary>
public sealed class SecretOrderTests
{
    [Fact]
    public void Apply_WholeListByName_IsTheBoardsOwnArray()
    {
        var board = Board(A.Secret("a"), A.Secret("b"));
        (SecretQuery.Empty.Apply(board) == board.Rows).ShouldBeTrue();
        (new SecretQuery { Text = "a" }.Apply(board) == board.Rows).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false, "d b a c e")]
    [InlineData(true, "a c b d e")]
    public void Apply_Function_LetterCaseAsideAndNoneAtTheEnd(bool descending, string expected) => Shown(
        SecretSort.Function,
        descending,
        A.Secret("a", function: "rotate"), A.Secret("b", function: "Moon"), A.Secret("c", function: "rotate"), A.Secret("d", function: "alpha"), A.Secret("e", function: null))
        .ShouldBe(expected);

    /// <summary>Two functions that differ only in case are two, in the same order whichever row comes first.</summary>
    [Fact]
    public void Apply_FunctionsThatDifferInCase_AreKeptApart()
    {
        Shown(SecretSort.Function, false, A.Secret("a", function: "x"), A.Secret("b", function: "X"), A.Secret("c", function: "x")).ShouldBe("b a c");
        Shown(SecretSort.Function, false, A.Secret("a", function: "X"), A.Secret("b", function: "x"), A.Secret("c", function: "X")).ShouldBe("a c b");
    }

    [Theory]
    [InlineData(false, "c a b d")]
    [InlineData(true, "b a c d")]
    public void Apply_Key_NoneIsLastInBothDirections(bool descending, string expected) => Shown(
        SecretSort.Key, descending, A.Secret("a", key: "beta"), A.Secret("b", key: "Gamma"), A.Secret("c", key: "alpha"), A.Secret("d")).ShouldBe(expected);

    [Theory]
    [InlineData(false, "c a b d")]
    [InlineData(true, "d b a c")]
    public void Apply_Account_ByAliasThenRegion(bool descending, string expected) => Shown(
        SecretSort.Account,
        descending,
        A.Secret("a", region: "ap-northeast-1"), A.Secret("b", region: "eu-west-1"), A.Secret("c", account: A.OtherAccountId, region: "us-west-2"), A.Secret("d", region: "us-west-2"))
        .ShouldBe(expected);

    [Theory]
    [InlineData(false, "b c a d e")]
    [InlineData(true, "d e a c b")]
    public void Apply_State_MostUrgentFirst(bool descending, string expected) => Shown(
        SecretSort.State,
        descending,
        A.Secret("a", RotationState.Off), A.Secret("b", RotationState.Stuck), A.Secret("c", RotationState.Overdue), A.Secret("d"), A.Secret("e")).ShouldBe(expected);

    /// <summary>Times are compared as moments, whatever their offset.</summary>
    [Theory]
    [InlineData(false, "b a c d")]
    [InlineData(true, "c a b d")]
    public void Apply_LastRotated_ByMoment(bool descending, string expected) => Shown(
        SecretSort.LastRotated,
        descending,
        A.Secret("a") with { LastRotated = A.Moment },
        A.Secret("b") with { LastRotated = A.Moment.AddHours(-1).ToOffset(TimeSpan.FromHours(9)) },
        A.Secret("c") with { LastRotated = A.Moment.AddHours(1).ToOffset(TimeSpan.FromHours(-9)) },
        A.Secret("d") with { LastRotated = null }).ShouldBe(expected);

    [Theory]
    [InlineData(false, "b a c d")]
    [InlineData(true, "a c b d")]
    public void Apply_NextWindow_ByOpening(bool descending, string expected) => Shown(
        SecretSort.NextWindow,
        descending,
        A.Secret("a") with { NextRotation = A.Moment.AddDays(9) },
        A.Secret("b") with { NextRotation = A.Moment.AddDays(4) },
        A.Secret("c") with { NextRotation = A.Moment.AddDays(9).AddHours(1) },
        A.Secret("d", RotationState.Off)).ShouldBe(expected);

    /// <summary>Many equal ones too: a sort that is not stable keeps so few as above in their places by chance.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Apply_ManyOfOneState_StayInOrderOfName(bool descending)
    {
        var names = Enumerable.Range(0, 200).Select(number => $"s{number:D3}").ToArray();
        Shown(SecretSort.State, descending, [.. names.Select(name => A.Secret(name))]).ShouldBe(string.Join(' ', names));
    }

    private static string Shown(SecretSort sort, bool descending, params Secret[] secrets) =>
        string.Join(' ', new SecretQuery { Sort = sort, Descending = descending }.Apply(Board(secrets)).Select(row => row.Secret.Name));

    private static SecretBoardSnapshot Board(params Secret[] secrets) => new([.. secrets.Select(Row)], 1, []);

    private static SecretRow Row(Secret secret)
    {
        var arn = SecretArn.Parse(secret.Arn);
        var account = new AccountInfo("aws", arn.Scope.AccountId, arn.Scope.AccountId == A.AccountId ? "shop" : "Depot", Production: false, []);
        return SecretRows.Derive(arn, secret, account, RotationEvidence.None, null, A.Moment);
    }
}
