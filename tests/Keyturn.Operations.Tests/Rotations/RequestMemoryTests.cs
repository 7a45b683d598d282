using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

/// <summary>How long a token is remembered without the audit log: with the log out of reach, only what is remembered can be told.</summary>
public sealed class RequestMemoryTests : IDisposable
{
    private readonly ActionWorld world = new();

    public RequestMemoryTests() => world.Gateway.RotateError = (_, _) => OperationErrors.Conflict("secretsmanager:RotateSecret");

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task OnceAsync_ManyUnsentRequestsSince_StillRemembersTheSentOne()
    {
        await RunAsync(0);
        await RunWhileBusyAsync(1, 600);
        await ShouldRememberAsync(0);
    }

    [Fact]
    public async Task OnceAsync_RetriedTokenThenManyOthers_IsRememberedAsLongAsAnyOther()
    {
        await RunWhileBusyAsync(0, 3);
        for (var number = 0; number < 500; number++)
        {
            await RunAsync(number);
        }

        await ShouldRememberAsync(0);
    }

    [Fact]
    public async Task OnceAsync_OneRequestMoreThanItHolds_ForgetsOnlyTheOldest()
    {
        for (var number = 0; number <= 500; number++)
        {
            await RunAsync(number);
        }

        world.Audit.Unavailable = true;
        (await RunAsync(1)).Error!.Kind.ShouldBe(OperationErrorKind.Conflict);
        (await RunAsync(0)).Error!.Kind.ShouldBe(OperationErrorKind.AuditUnavailable);
    }

    [Fact]
    public async Task OnceAsync_TokenForAnotherSecret_IsRefused()
    {
        await RunAsync(0);
        var other = await world.RotateNow.RunAsync(ActionWorld.Command(TokenOf(0), secret: A.Arn("prod/other/db")), default);
        other.Error!.Kind.ShouldBe(OperationErrorKind.Invalid);
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    private async Task ShouldRememberAsync(int number)
    {
        world.Audit.Unavailable = true;
        (await RunAsync(number)).Error!.Kind.ShouldBe(OperationErrorKind.Conflict);
    }

    private async Task RunWhileBusyAsync(int first, int count)
    {
        await using var held = await world.Locks.TryAcquireAsync(AuditedAction.LockKey(A.Arn().Value), default);
        for (var number = first; number < first + count; number++)
        {
            (await RunAsync(number)).Error!.Kind.ShouldBe(OperationErrorKind.Busy);
        }
    }

    private Task<OperationResult<RotationAccepted>> RunAsync(int number) =>
        world.RotateNow.RunAsync(ActionWorld.Command(TokenOf(number)), default);

    private static string TokenOf(int number) => $"{number:D8}-0000-4000-8000-bbbbbbbbbbbb";
}
