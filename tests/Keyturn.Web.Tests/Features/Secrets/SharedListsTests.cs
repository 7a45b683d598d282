using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SharedListsTests : FeatureContext
{
    private static readonly SecretQuery Query = SecretQuery.Empty with { Text = "orders" };

    private readonly SharedLists shared = new();

    [Fact]
    public void Of_SameBoardAndQuery_IsTheSameList()
    {
        var board = See(1, "prod/orders/db", "prod/hr/db");

        var list = shared.Of(board, Query);

        list.Select(row => row.Secret.Name).ShouldBe(["prod/orders/db"]);
        (shared.Of(board, SecretQuery.Empty with { Text = " orders " }) == list).ShouldBeTrue("nobody looks through the rows again");
        (shared.Of(board with { Version = 2 }, Query) == list).ShouldBeTrue("only the sources were read again");
    }

    [Fact]
    public void Of_RowsChanged_FindsThemAnew()
    {
        shared.Of(See(1, "prod/orders/db"), Query);

        shared.Of(See(2, "prod/orders/db", "prod/orders/other"), Query).Length.ShouldBe(2);
    }

    [Fact]
    public void Of_OlderBoard_IsAnsweredFromItAndKeepsTheNewer()
    {
        var newer = See(2, "prod/orders/db", "prod/orders/other");
        var list = shared.Of(newer, Query);

        shared.Of(See(1, "prod/orders/db"), Query).Length.ShouldBe(1);

        (shared.Of(newer, Query) == list).ShouldBeTrue();
    }

    [Fact]
    public void Of_MoreQueriesThanAreKept_AnswersEach()
    {
        var board = See(1, [.. Enumerable.Range(0, 100).Select(number => $"prod/{number:D3}")]);

        foreach (var number in Enumerable.Range(0, 100))
        {
            var list = shared.Of(board, SecretQuery.Empty with { Text = $"{number:D3}" });
            list.ShouldHaveSingleItem().Secret.Name.ShouldBe($"prod/{number:D3}");
            (shared.Of(board, SecretQuery.Empty with { Text = $"{number:D3}" }) == list).ShouldBeTrue("also when as many as are kept are there");
        }
    }

    private SecretBoardSnapshot See(long version, params string[] names)
    {
        Publish([.. names.Select(name => A.Secret(name))]);
        return Board.Current with { Version = version };
    }
}
