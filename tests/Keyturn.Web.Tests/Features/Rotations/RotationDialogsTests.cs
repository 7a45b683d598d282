using Bunit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class RotationDialogsTests : FeatureContext
{
    private Task<RotationAccepted?>? asked;

    private async Task<IRenderedComponent<MudDialogProvider>> AskAsync(RotationAction action, RotationState state)
    {
        Publish(A.Secret(state: state));
        await SignInAsync();
        var provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => { asked = Services.GetRequiredService<IDialogService>().AskAsync(action, A.Arn()); });
        provider.WaitForAssertion(() => provider.Markup.ShouldContain("What will happen"));
        return provider;
    }

    private static void Confirm(IRenderedComponent<MudDialogProvider> provider)
    {
        provider.Find("textarea").Input("INC-1 because");
        foreach (var name in provider.FindAll("input[type=text]"))
        {
            name.Input(A.Arn().Name);
        }

        provider.Find("button[aria-keyshortcuts='Control+Enter']").Click();
    }

    [Theory]
    [InlineData(RotationAction.RotateNow, RotationState.Healthy, "Rotate now", "A new password is made, set and tested")]
    [InlineData(RotationAction.Test, RotationState.Healthy, "Test rotation", "setSecret is not run")]
    [InlineData(RotationAction.TurnOnWithTest, RotationState.Off, "Turn the schedule on, with a test", "It also turns the schedule on")]
    [InlineData(RotationAction.Stop, RotationState.Healthy, "Stop rotation", "Stopping is not undoing")]
    [InlineData(RotationAction.Restore, RotationState.Off, "Restore the schedule", "with the rules it had")]
    public async Task Ask_Action_SaysWhatItIs(RotationAction action, RotationState state, string title, string lead)
    {
        var provider = await AskAsync(action, state);

        provider.Find("h2").TextContent.ShouldBe(title);
        provider.Find(".body").TextContent.ShouldContain(lead);
        SecretsManager.Calls.ShouldNotContain(call => call.Operation == "RotateSecret" || call.Operation == "CancelRotateSecret");
    }

    [Theory]
    [InlineData(RotationAction.RotateNow, RotationState.Healthy, "RotateSecret", true)]
    [InlineData(RotationAction.Test, RotationState.Healthy, "RotateSecret", false)]
    [InlineData(RotationAction.TurnOnWithTest, RotationState.Off, "RotateSecret", false)]
    [InlineData(RotationAction.Stop, RotationState.Healthy, "CancelRotateSecret", null)]
    [InlineData(RotationAction.Restore, RotationState.Off, "RotateSecret", false)]
    public async Task Confirm_Action_IsThatCallAndNoOther(RotationAction action, RotationState state, string operation, bool? immediately)
    {
        var provider = await AskAsync(action, state);

        Confirm(provider);

        (await asked.ShouldNotBeNull().WaitAsync(TimeSpan.FromSeconds(20), Xunit.TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var call = SecretsManager.Calls.Where(call => call.Operation is "RotateSecret" or "CancelRotateSecret").ShouldHaveSingleItem();
        (call.Operation, call.RotateImmediately).ShouldBe((operation, immediately));
    }

    [Fact]
    public async Task Ask_Closed_ChangesNothing()
    {
        var provider = await AskAsync(RotationAction.RotateNow, RotationState.Healthy);

        provider.FindAll("button").Single(button => button.TextContent == "Leave it as it is").Click();

        (await asked.ShouldNotBeNull().WaitAsync(TimeSpan.FromSeconds(20), Xunit.TestContext.Current.CancellationToken)).ShouldBeNull();
        SecretsManager.Rotations.ShouldBeEmpty();
    }
}
