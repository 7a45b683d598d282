using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Tests.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Access;

/// <summary>Somebody who came in with the sealed code: may rotate, sees that everything else is closed and why, and the use cases refuse it as well.</summary>
public sealed class BreakGlassRightsTests : FeatureContext
{
    private static readonly KnownPerson Known = new("break-glass-00c0ffee", BreakGlassPerson.Issuer, "s-1", "Aiko Sato", [], A.Moment, A.Moment, null);

    private static readonly Operator Glass = BreakGlassPerson.RightsOf(Known, A.Moment)!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public BreakGlassRightsTests()
    {
        Operators.With(Glass);
        Publish(A.Secret());
    }

    [Fact]
    public async Task SecretActions_RotateAlone_IsOpenTheRestSaysWhichPermissionIsMissing()
    {
        await SignInAsync(Glass);

        var buttons = Render<SecretActions>(parameters => parameters.Add(actions => actions.Row, Row())).FindAll("button");

        buttons.Where(button => !button.HasAttribute("disabled")).ShouldHaveSingleItem().TextContent.Trim().ShouldBe("Rotate now R");
        buttons.Where(button => button.HasAttribute("disabled")).Select(button => button.GetAttribute("title")).ShouldBe(
        [
            "You need the permission “Test rotations” for this.", "You need the permission “Change schedules” for this.", "You need the permission “Stop rotations” for this.",
        ]);
    }

    [Fact]
    public async Task RestoreOffer_IsClosedAndSaysWhy()
    {
        await SignInAsync(Glass);

        var button = Render<SecretActions>(parameters => parameters.Add(actions => actions.Row, Row(RotationState.Off))).Find(".offer button");

        button.HasAttribute("disabled").ShouldBeTrue();
        button.GetAttribute("title").ShouldNotBeNull().ShouldContain("permission");
    }

    [Fact]
    public async Task UseCases_Rotate_IsDone() => (await Services.GetRequiredService<RotateNow>().RunAsync(Command, Cancel)).Succeeded.ShouldBeTrue();

    [Fact]
    public async Task UseCases_AllElse_IsRefusedAndNothingReachesAws()
    {
        OperationError?[] answers =
        [
            (await Services.GetRequiredService<TestRotation>().RunAsync(Command, Cancel)).Error,
            (await Services.GetRequiredService<StopRotation>().RunAsync(Command, Cancel)).Error,
            (await Services.GetRequiredService<RestoreSchedule>().RunAsync(Command, Cancel)).Error,
            (await Services.GetRequiredService<ChangeSchedule>().RunAsync(Command, new RotationRules(30, null, null), Cancel)).Error,
        ];

        answers.ShouldAllBe(error => error != null && error.Kind == OperationErrorKind.Forbidden);
        SecretsManager.Calls.ShouldNotContain(call => call.Operation == "RotateSecret" || call.Operation == "CancelRotateSecret" || call.Operation == "UpdateSecretVersionStage");
        Audit.Entries.ShouldBeEmpty();
    }

    private static RotationCommand Command => new(A.Arn(), Glass.Id, A.Version(7), "INC-1, the provider is down");
}
