using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

/// <summary>What the platform does with a function that cannot start, or is not let finish.</summary>
public sealed class FunctionStartTests : IAsyncDisposable
{
    private const string Name = "test/mysql/single";

    private readonly TestWorld _world = new(new EnginesScenario());

    [Fact]
    public async Task Invoke_WithMoreMemoryThanItHas_IsKilledAfterItsReport()
    {
        Function.UsedMemory = 300;

        await _world.RotateAsync(Name);

        var raw = _world.Raw(Name);
        raw[2].ShouldContain("Max Memory Used: 128 MB\tInit Duration: 412.37 ms\tStatus: error\tError Type: Runtime.OutOfMemory\t\n");
        raw[3].ShouldMatch(@"^RequestId: [0-9a-f-]{36} Error: Runtime exited with error: signal: killed\nRuntime\.ExitError\n$");
        _world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldEndWith("during createSecret step");
    }

    [Fact]
    public async Task Invoke_WithAnImportError_SaysItInPythonsWords()
    {
        Function.ImportError = "No module named 'pymysql'";

        var lines = await _world.RotateAsync(Name);

        lines.ShouldContain(line => line.StartsWith("[ERROR] Runtime.ImportModuleError: Unable to import module 'lambda_function': No module named 'pymysql'\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invoke_OfAnInactiveFunction_WakesItAndIsRefusedMeanwhile()
    {
        Function.State = "Inactive";

        await _world.RotateAsync(Name);

        (Function.State, Function.StateReasonCode).ShouldBe(("Pending", "Restoring"));
        _world.Raw(Name).ShouldBeEmpty();
        _world.Events("RotationFailed").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Pending", "ResourceConflictException", "The operation cannot be performed at this time. The function is currently in the following state: Pending")]
    [InlineData("Failed", "ResourceNotReadyException", "The function could not be made ready.")]
    public async Task Invoke_InAState_IsRefusedWithItsCode(string state, string code, string text)
    {
        Function.State = state;

        var outcome = await InvokeAsync(new FunctionInvoker());

        (outcome.Succeeded, outcome.ErrorType, outcome.ErrorMessage).ShouldBe((false, code, text));
    }

    [Fact]
    public async Task Invoke_BeyondTheReservedConcurrency_IsThrottledUntilTheFirstEnds()
    {
        var (invoker, held) = (new FunctionInvoker(), new TaskCompletionSource());
        (Function.ReservedConcurrency, Function.Program) = (1, new Held(held.Task));

        var first = InvokeAsync(invoker);
        var second = await InvokeAsync(invoker);
        held.SetResult();
        var outcome = await first;
        var third = await InvokeAsync(invoker);

        (second.Succeeded, second.ErrorType, second.ErrorMessage).ShouldBe((false, "TooManyRequestsException", "Rate Exceeded."));
        (outcome.Succeeded, third.Succeeded).ShouldBe((true, true));
    }

    [Fact]
    public async Task Run_WithoutTheEndpointVariable_FailsBeforeItsFirstLine()
    {
        Function.Environment.Remove("SECRETS_MANAGER_ENDPOINT");

        var lines = await _world.RotateAsync(Name);

        lines.ShouldContain(line => line.StartsWith("[ERROR] KeyError: 'SECRETS_MANAGER_ENDPOINT'\n", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.Contains("Found credentials", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private FunctionRecord Function => _world.Tokyo.Functions.Find(_world.Secret(Name).RotationLambdaArn.ShouldNotBeNull()).ShouldNotBeNull();

    private Task<InvocationOutcome> InvokeAsync(FunctionInvoker invoker) => invoker.InvokeAsync(
        _world.Tokyo, Function, new(RotationSteps.Create, _world.Secret(Name).Arn, TestWorld.Token, "rotation-token-of-thirty-six-characters"), null, new TemplateBench(new SingleUserTemplate(EngineTraits.MySql)), TestContext.Current.CancellationToken);

    private sealed class Held(Task until) : IRotationFunctionProgram
    {
        public Task RunAsync(RotationInvocation invocation, CancellationToken cancellationToken) => until;
    }
}
