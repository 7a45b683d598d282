using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Aws.Tests.Wire;

public sealed class LogsGatewayTests(SandboxedAws aws) : IClassFixture<SandboxedAws>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ILogsGateway Logs => aws.Services.GetRequiredService<ILogsGateway>();

    [Fact]
    public async Task ReadAsync_AfterARotation_BringsTheFunctionsLinesOfTheStar()
    {
        var before = aws.Host.World.Now.AddSeconds(-1);
        var function = await FunctionOfTheStarAsync();
        (await aws.Gateway.RotateAsync(aws.Star, Guid.NewGuid().ToString(), rotateImmediately: true, Cancel)).Succeeded.ShouldBeTrue();
        await aws.Host.Rotations.WhenIdleAsync();

        var lines = await ReadAllAsync(new LogQuery(aws.Tokyo, function.LogGroup, before));

        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => line.At >= before && !line.Message.EndsWith('\n') && line.EventId.Length > 0);
        lines.ShouldContain(line => line.Message.Contains("finishSecret", StringComparison.Ordinal));
        lines.Select(line => line.EventId).Distinct().Count().ShouldBe(lines.Length);
    }

    [Fact]
    public async Task ReadAsync_PasswordInALine_IsMaskedWhileItIsRead()
    {
        var function = await FunctionOfTheStarAsync();
        var at = aws.Host.World.Now;
        var region = aws.Host.World.FindAccount(aws.Tokyo.AccountId)?.FindRegion(aws.Tokyo.Region);
        region.ShouldNotBeNull().Logs.Ensure(function.LogGroup, at)
            .Append("stream-x", at, "[DEBUG] got {\"username\":\"APP\",\"password\":\"hunter2-is-a-password\"}\n");

        var lines = await ReadAllAsync(new LogQuery(aws.Tokyo, function.LogGroup, at.AddMinutes(-1)));

        lines.ShouldContain(line => line.Stream == "stream-x");
        lines.ShouldAllBe(line => !line.Message.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_To_IsExclusive()
    {
        var function = await FunctionOfTheStarAsync();
        var all = await ReadAllAsync(new LogQuery(aws.Tokyo, function.LogGroup, aws.Host.World.Now.AddDays(-90)));
        var last = all.Max(line => line.At);

        var before = await ReadAllAsync(new LogQuery(aws.Tokyo, function.LogGroup, aws.Host.World.Now.AddDays(-90), last));

        before.ShouldAllBe(line => line.At < last);
    }

    [Fact]
    public async Task ReadAsync_NoSuchGroup_IsNotFound() =>
        (await Logs.ReadAsync(new LogQuery(aws.Tokyo, "/aws/lambda/never-was", aws.Host.World.Now), Cancel)).Error.ShouldNotBeNull()
            .Kind.ShouldBe(OperationErrorKind.NotFound);

    private async Task<RotationFunction> FunctionOfTheStarAsync()
    {
        var star = (await aws.Gateway.DescribeAsync(aws.Star, Cancel)).Value.ShouldNotBeNull();
        var function = await aws.Services.GetRequiredService<ILambdaGateway>().GetFunctionAsync(star.RotationFunctionArn.ShouldNotBeNull(), Cancel);
        return function.Value.ShouldNotBeNull();
    }

    private async Task<ImmutableArray<LogEvent>> ReadAllAsync(LogQuery query)
    {
        var lines = ImmutableArray<LogEvent>.Empty;
        do
        {
            var page = (await Logs.ReadAsync(query, Cancel)).Value.ShouldNotBeNull();
            lines = lines.AddRange(page.Events);
            query = query with { NextToken = page.NextToken };
        }
        while (query.NextToken is not null);

        return lines;
    }
}
