using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using RotationRules = Keyturn.Readiness.Estate.RotationRules;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>Whatever a person does through the use cases stands in CloudTrail under that person's name: over the real clients, on the wire.</summary>
public sealed class ActionsInTrailTests(SandboxedAws aws) : IClassFixture<SandboxedAws>, IAsyncDisposable
{
    private const string Who = "olga.ops@example.com";

    private static readonly string[] Changes = ["RotateSecret", "CancelRotateSecret", "UpdateSecretVersionStage"];

    private readonly ServiceProvider services = SandboxedAws.Build(SandboxedAws.Settings(aws.Host.ServiceUrl, aws.Host.Accounts), collection => collection
        .AddKeyturnOperations()
        .AddSingleton<IOperatorDirectory>(new FixedOperators().With(FixedOperators.Aiko with { Id = Who, DisplayName = "Olga Ops" }))
        .AddSingleton<IAuditLog, InMemoryAuditLog>()
        .AddSingleton<IAuditAnchors, InMemoryAnchors>()
        .AddSingleton<IAuditArchive, NoArchive>()
        .AddSingleton<IOperationLock, InMemoryOperationLock>()
        .AddSingleton<IPreferenceStore, InMemoryPreferenceStore>()
        .AddSingleton<IDatabaseDeclarationStore, InMemoryDatabaseDeclarationStore>()
        .AddSingleton<IIncidentStore, InMemoryIncidentStore>()
        .AddSingleton<IApprovalStore, InMemoryApprovalStore>()
        .AddSingleton<IPeopleStore, InMemoryPeopleStore>()
        .AddSingleton<InMemoryWatchStore>()
        .AddSingleton<IWatchStore>(provider => provider.GetRequiredService<InMemoryWatchStore>())
        .AddSingleton<INoticeStore>(provider => provider.GetRequiredService<InMemoryWatchStore>()));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SandboxRegion Region => aws.Host.World.Accounts[0].FindRegion("ap-northeast-1").ShouldNotBeNull();

    private string OperatorRole => aws.Host.Accounts[0].OperatorRoleArn.ShouldNotBeNull();

    [Fact]
    public async Task EveryAction_InTheTrail_CarriesThePerson()
    {
        // A secret of its own for each that starts something: nothing runs beside a rotation.
        var (rotated, stopped) = (aws.Arn(aws.Tokyo, "prod/orders/oracle/readonly"), aws.Arn(aws.Tokyo, "prod/orders/oracle/app"));
        await DoAsync(services.GetRequiredService<RotateNow>().RunAsync(Command(rotated), Cancel));
        await DoAsync(services.GetRequiredService<TestRotation>().RunAsync(Command(aws.Arn(aws.Tokyo, "prod/inventory/oracle/app")), Cancel));
        await DoAsync(services.GetRequiredService<StopRotation>().RunAsync(Command(stopped), Cancel));
        await DoAsync(services.GetRequiredService<RestoreSchedule>().RunAsync(Command(stopped), Cancel));
        await DoAsync(services.GetRequiredService<ChangeSchedule>().RunAsync(Command(aws.Arn(aws.Tokyo, "prod/orders/oracle/batch")), new RotationRules(45, null, null), Cancel));
        var current = Region.Secrets.Find(rotated.Value).ShouldNotBeNull().Holder("AWSCURRENT")?.Id;
        await DoAsync(services.GetRequiredService<AuditedAction>().RunAsync(LabelPlan(current), Command(aws.Arn(aws.Tokyo, "prod/orders/oracle/readonly")), Cancel));

        var sent = Changes.SelectMany(name => Region.Trail.VisibleAt(aws.Host.World.Now, name)).Where(record => record.Caller?.RoleArn == OperatorRole && record.ErrorCode is null).ToList();
        sent.Select(record => record.EventName).Distinct().ShouldBe(Changes, ignoreOrder: true);
        sent.Count.ShouldBeGreaterThanOrEqualTo(6);
        var callers = sent.Select(record => record.Caller).OfType<CallerIdentity>().ToList();
        callers.ShouldAllBe(caller => caller.SourceIdentity == Who && caller.UserName == Who);
        callers.Select(caller => caller.AccessKeyId).Distinct().Count().ShouldBe(sent.Count);
    }

    [Fact]
    public async Task Session_OfAnAction_IsForThatActionOnThatSecretAndAQuarterOfAnHour()
    {
        var secret = aws.Arn(aws.Tokyo, "prod/hr/oracle/payroll");
        await DoAsync(services.GetRequiredService<TestRotation>().RunAsync(Command(secret), Cancel));
        var function = Region.Secrets.Find("prod/hr/oracle/payroll").ShouldNotBeNull().RotationLambdaArn.ShouldNotBeNull();

        var assumed = aws.Host.World.Accounts.SelectMany(account => account.Regions).SelectMany(region => region.Trail.VisibleAt(aws.Host.World.Now, "AssumeRole"))
            .Select(record => record.RequestParameters).OfType<JsonObject>()
            .Where(parameters => parameters["policy"]?.GetValue<string>().Contains(secret.Value, StringComparison.Ordinal) == true).ToList();

        var request = assumed.ShouldHaveSingleItem();
        request["durationSeconds"].ShouldNotBeNull().ToString().ShouldBe("900");
        request["sourceIdentity"].ShouldNotBeNull().GetValue<string>().ShouldBe(Who);
        request["policy"].ShouldNotBeNull().GetValue<string>().ShouldBe(
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"secretsmanager:RotateSecret","Resource":"{{secret.Value}}"},{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"{{function}}"}]}""");
    }

    [Fact]
    public async Task Action_WithoutAPerson_IsNotSent()
    {
        var gateway = services.GetRequiredService<ISecretsManagerGateway>();

        await Should.ThrowAsync<InvalidOperationException>(() => gateway.CancelRotationAsync(aws.Star, Cancel));
    }

    [Fact]
    public async Task Action_ExternalIdMissing_IsRefusedByTheRole()
    {
        var account = aws.Host.World.Accounts[0];
        account.ExternalId = "keyturn-of-example";
        try
        {
            var refused = await services.GetRequiredService<StopRotation>().RunAsync(Command(aws.Arn(aws.Tokyo, "prod/orders/oracle/app")), Cancel);
            refused.Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AccessDenied);
            refused.Error.OutcomeUnknown.ShouldBeFalse();

            await using var told = SandboxedAws.Build(new(SandboxedAws.Settings(aws.Host.ServiceUrl, aws.Host.Accounts)) { ["Aws:Accounts:0:ExternalId"] = "keyturn-of-example" });
            new ActingPerson(Who, null).Begin();
            (await told.GetRequiredService<ISecretsManagerGateway>().MoveStageAsync(aws.Star, "mine", Region.Secrets.Find(aws.Star.Value).ShouldNotBeNull().Holder("AWSCURRENT")?.Id, null, Cancel)).Error.ShouldBeNull();
        }
        finally
        {
            account.ExternalId = null;
        }
    }

    [Fact]
    public async Task Action_NoOperatorRole_IsRefusedBeforeAnyCall()
    {
        var settings = SandboxedAws.Settings(aws.Host.ServiceUrl, aws.Host.Accounts);
        settings.Remove("Aws:Accounts:0:OperatorRoleArn");
        await using var without = SandboxedAws.Build(settings);
        new ActingPerson(Who, null).Begin();

        var error = (await without.GetRequiredService<ISecretsManagerGateway>().CancelRotationAsync(aws.Star, Cancel)).Error.ShouldNotBeNull();

        error.Sentence.Code.ShouldBe("OperatorRoleMissing");
        error.OutcomeUnknown.ShouldBeFalse();
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task DoAsync(Task<OperationResult<RotationAccepted>> action)
    {
        (await action).Error.ShouldBeNull();
        await aws.Host.Rotations.WhenIdleAsync();
    }

    private ActionPlan LabelPlan(string? version) => new(
        AuditAction.ReattachPending,
        Permission.RepairLabels,
        "secretsmanager:UpdateSecretVersionStage",
        (secret, _, cancel) => services.GetRequiredService<ISecretsManagerGateway>().MoveStageAsync(secret, "olgas-label", version, null, cancel),
        AwsCliLines.CancelRotation);

    private static RotationCommand Command(SecretArn secret) => new(secret, Who, Guid.NewGuid().ToString(), "a test");
}
