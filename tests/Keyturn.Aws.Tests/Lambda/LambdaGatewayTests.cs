using Keyturn.Aws.Lambda;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Lambda;

public sealed class LambdaGatewayTests
{
    private const string Configuration = """{"FunctionName":"rotate"}""";

    [Theory]
    [InlineData("""{"ReservedConcurrentExecutions":0}""", 0)]
    [InlineData("""{"ReservedConcurrentExecutions":5}""", 5)]
    [InlineData("{}", null)]
    public async Task ReadAsync_ForTheEstate_TellsWhatIsSetAside(string answer, int? reserved)
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation == "GetFunctionConcurrency" ? answer : Configuration);

        var function = (await new LambdaGateway(aws.Connections, aws.Caller, new FakeTimeProvider(A.Moment)).ReadAsync(A.Scope(), A.FunctionArn("rotate"), TestContext.Current.CancellationToken)).Value.ShouldNotBeNull();

        function.Concurrency.ShouldBe(new FunctionConcurrency(reserved));
        function.ConcurrencyFailure.ShouldBeNull();
        aws.Operations.ShouldBe(["GetFunctionConfiguration", "GetFunctionConcurrency"]);
    }

    [Fact]
    public async Task ReadAsync_ConcurrencyRefused_KeepsTheRestAndLeavesItUnread()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation == "GetFunctionConcurrency" ? null : Configuration);

        var function = (await new LambdaGateway(aws.Connections, aws.Caller, new FakeTimeProvider(A.Moment)).ReadAsync(A.Scope(), A.FunctionArn("rotate"), TestContext.Current.CancellationToken)).Value.ShouldNotBeNull();

        (function.Name, function.Concurrency).ShouldBe(("rotate", null));
        function.ConcurrencyFailure.ShouldNotBeNull().ShouldSatisfyAllConditions(
            failure => failure.Call.ShouldBe("lambda:GetFunctionConcurrency"), failure => failure.At.ShouldBe(A.Moment));
    }

    [Fact]
    public async Task GetFunctionAsync_ForAnOperator_AsksNothingMore()
    {
        await using var aws = await ScriptedAws.StartAsync(_ => Configuration);

        await new LambdaGateway(aws.Connections, aws.Caller, new FakeTimeProvider(A.Moment)).GetFunctionAsync(A.FunctionArn("rotate"), TestContext.Current.CancellationToken);

        aws.Operations.ShouldBe(["GetFunctionConfiguration"]);
    }
}
