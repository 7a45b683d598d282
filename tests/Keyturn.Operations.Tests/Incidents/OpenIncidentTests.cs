using Keyturn.Operations.Access;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Incidents;

public sealed class OpenIncidentTests : IDisposable
{
    private readonly IncidentWorld world = new(A.Secret(function: "SecretsManagerRDSPostgreSQLRotationMultiUser", key: "alias/orders"));

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Open_WithoutThePermission_IsForbiddenAndKeepsNothing()
    {
        (await world.OpenAsync(person: "viewer")).Error.ShouldBe(OperationErrors.Forbidden(Permission.RotateSecret));
        (await world.Store.ReadAsync(IncidentWorld.Id, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_ThenThePermissionIsTakenAway_TheRotationIsRefused()
    {
        await world.OpenAsync();
        world.Operators.Remove("aiko");

        await world.StepAsync();

        world.Gateway.Rotations.ShouldBeEmpty();
        world.Operators.With(FixedOperators.Aiko);
        (await world.RoundAsync()).Refused.ShouldNotBeNull().Error.ShouldBe(OperationErrorKind.Forbidden);
    }

    [Fact]
    public async Task Open_PressedTwice_IsOneIncidentAndOneRotation()
    {
        await world.OpenAsync();
        await world.StepAsync();
        (await world.OpenAsync()).Value.ShouldBe(IncidentWorld.Id);
        await world.StepAsync();

        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(EmergencyPurpose.Outage)]
    [InlineData(EmergencyPurpose.FailedSchedule)]
    public async Task Open_ForAnotherPurpose_RotatesNothingByItself(EmergencyPurpose purpose)
    {
        await world.OpenAsync(purpose);
        await world.StepAsync();

        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task FailedSchedule_RotatesWhenCauseAndLabelsAreDoneAndEndsWithTheSchedule()
    {
        await world.OpenAsync(EmergencyPurpose.FailedSchedule);
        (await AskAsync()).Error.ShouldBe(OperationErrors.IncidentStepEarly());
        foreach (var kind in (EmergencyStepKind[])[EmergencyStepKind.Diagnose, EmergencyStepKind.Repair])
            await world.Work.TickAsync(IncidentWorld.Id, "aiko", (await world.ViewAsync()).Steps.First(step => step.Step.Kind == kind).Step.Id, done: true, CancellationToken.None);

        (await AskAsync()).Succeeded.ShouldBeTrue();
        await world.StepAsync();
        await world.FinishAsync();

        (await world.ViewAsync()).Steps.First(step => step.Step.Kind == EmergencyStepKind.ScheduleOn).Standing.ShouldBe(StepStanding.Done);
    }

    [Fact]
    public async Task Outage_HasNoRoundToAskFor()
    {
        await world.OpenAsync(EmergencyPurpose.Outage);

        (await AskAsync()).Error.ShouldBe(OperationErrors.IncidentStepNotPossible());
    }

    [Theory]
    [InlineData("no")]
    [InlineData("")]
    public async Task Open_WithoutAReason_IsRefused(string reason) => (await world.OpenAsync(reason: reason)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Invalid);

    [Fact]
    public async Task Open_OfNoSecretOrTheSameTwice_IsRefused()
    {
        (await world.OpenAsync(only: [])).Succeeded.ShouldBeFalse();
        (await world.OpenAsync(only: [A.Arn(), A.Arn()])).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Open_ReadOnly_IsRefused()
    {
        world.Accounts.ReadOnlyReason = PermissionNames.NameOf(Permission.ViewSecrets);

        (await world.OpenAsync()).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.ReadOnly);
    }

    [Fact]
    public async Task Open_StoreAway_RotatesNothing()
    {
        world.Store.IsDown = true;
        (await world.OpenAsync()).Error.ShouldBe(OperationErrors.IncidentStoreUnavailable());
        await world.StepAsync();

        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_WithoutThePermission_IsForbidden()
    {
        await world.OpenAsync();
        world.Operators.Remove("viewer");

        (await world.Read.FindAsync(IncidentWorld.Id, "viewer", CancellationToken.None)).Error.ShouldBe(OperationErrors.Forbidden(Permission.ViewSecrets));
        (await world.Read.FindAsync("../etc/passwd", "aiko", CancellationToken.None)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.NotFound);
    }

    private Task<OperationResult<Incident>> AskAsync() =>
        world.Work.AskRoundAsync(IncidentWorld.Id, "aiko", A.Arn().Value, 1, "after the repair", early: false, [], CancellationToken.None);
}
