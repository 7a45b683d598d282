using System.Globalization;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Ports;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Logs;

public sealed class LogPagesTests
{
    private const string Group = "/aws/lambda/rotate";

    private readonly FakeLogsGateway logs = new();

    private static LogQuery Query => new(A.Scope(), Group, A.Moment, A.Moment.AddHours(1));

    [Fact]
    public async Task ReadAsync_SeveralPages_GivesEachLineOnceInOrder()
    {
        Write(7);
        logs.Write(Group, A.Line("3", A.Moment.AddSeconds(3)));
        logs.PageSize = 3;

        var span = (await LogPages.ReadAsync(logs, Query, TestContext.Current.CancellationToken)).Value.ShouldNotBeNull();

        span.IsWhole.ShouldBeTrue();
        span.Lines.Select(line => line.Message).ShouldBe(["0", "1", "2", "3", "4", "5", "6"]);
        logs.Queries.Select(query => query.NextToken).ShouldBe([null, "3", "6"]);
        logs.Queries.ShouldAllBe(query => query.From == Query.From && query.To == Query.To);
    }

    [Fact]
    public async Task ReadAsync_LastPageIsTheLastAllowed_IsWhole()
    {
        Write(LogPages.Most);
        logs.PageSize = 1;

        (await LogPages.ReadAsync(logs, Query, TestContext.Current.CancellationToken)).Value.ShouldNotBeNull().IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_LogGoesOn_SaysThatItIsNotWhole()
    {
        Write(LogPages.Most + 1);
        logs.PageSize = 1;

        var span = (await LogPages.ReadAsync(logs, Query, TestContext.Current.CancellationToken)).Value.ShouldNotBeNull();

        span.IsWhole.ShouldBeFalse();
        span.Lines.Length.ShouldBe(LogPages.Most);
    }

    [Fact]
    public async Task ReadAsync_PageFails_IsItsError()
    {
        logs.Error = OperationErrors.NoRotationFunction();

        (await LogPages.ReadAsync(logs, Query, TestContext.Current.CancellationToken)).Error.ShouldBe(logs.Error);
    }

    private void Write(int lines) =>
        logs.Write(Group, [.. Enumerable.Range(0, lines).Select(number => A.Line(number.ToString(CultureInfo.InvariantCulture), A.Moment.AddSeconds(number)))]);
}
