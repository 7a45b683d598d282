using Bunit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class ChangeScheduleDialogTests : FeatureContext
{
    private Task<RotationAccepted?>? asked;

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync()
    {
        Publish(A.Secret(now: Clock.GetUtcNow()));
        await SignInAsync();
        _ = Board;
        var provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => { asked = Services.GetRequiredService<IDialogService>().AskAsync(RotationAction.ChangeSchedule, A.Arn()); });
        return provider;
    }

    private static void ByExpression(IRenderedComponent<MudDialogProvider> dialog, string expression)
    {
        dialog.FindAll(".rules input[type=radio]")[1].Change(true);
        dialog.Find(".rules input.mono").Input(expression);
    }

    private static AngleSharp.Dom.IElement Confirm(IRenderedComponent<MudDialogProvider> dialog) => dialog.Find("button[aria-keyshortcuts='Control+Enter']");

    [Fact]
    public async Task Open_Secret_ShowsTheRulesItHasAndThatNothingWouldChange()
    {
        var dialog = await OpenAsync();

        dialog.Find(".rules input[inputmode=numeric]").GetAttribute("value").ShouldBe("30");
        dialog.WaitForAssertion(() => dialog.Find(".body").TextContent.ShouldContain("has the schedule rate(30 days) already"));
        dialog.Find("textarea").Input("INC-1 quieter hours");
        Confirm(dialog).HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task Expression_Valid_ShowsFiveWindowsInUtcAndWhatChanges()
    {
        var dialog = await OpenAsync();

        ByExpression(dialog, "cron(0 3 ? * SUN *)");

        dialog.FindAll("tbody tr").Count.ShouldBe(5);
        dialog.Find("tbody td").TextContent.ShouldEndWith("03:00 UTC");
        dialog.WaitForAssertion(() => dialog.Find(".body").TextContent.ShouldContain("changes from rate(30 days) to cron(0 3 ? * SUN *)"));
    }

    [Theory]
    [InlineData("cron(7 3 ? * SUN *)", "must be 0")]
    [InlineData("rate(2 hours)", "at most every four hours")]
    [InlineData("", "cannot be understood")]
    public async Task Expression_ThatAwsWouldRefuse_SaysWhyAndCannotBeSent(string expression, string why)
    {
        var dialog = await OpenAsync();

        ByExpression(dialog, expression);
        dialog.Find("textarea").Input("INC-1 quieter hours");

        dialog.Find(".problem").TextContent.ShouldContain(why);
        dialog.FindAll("tbody tr").ShouldBeEmpty();
        Confirm(dialog).HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task Days_NoNumber_CannotBeSent()
    {
        var dialog = await OpenAsync();

        dialog.Find(".rules input[inputmode=numeric]").Input("thirty");

        dialog.Find(".problem").TextContent.ShouldContain("whole number");
        Confirm(dialog).HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task Confirm_NewRules_SendsThemAndRotatesNothing()
    {
        var dialog = await OpenAsync();
        ByExpression(dialog, "cron(0 3 ? * SUN *)");
        dialog.Find(".rules select").Change("2h");
        dialog.WaitForAssertion(() => dialog.Find(".body").TextContent.ShouldContain("to cron(0 3 ? * SUN *) 2h"));
        dialog.Find("textarea").Input("INC-1 quieter hours");

        Confirm(dialog).Click();

        (await asked.ShouldNotBeNull().WaitAsync(TimeSpan.FromSeconds(20), Xunit.TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var call = SecretsManager.Rotations.ShouldHaveSingleItem();
        (call.RotateImmediately, call.Rules).ShouldBe((false, ScheduleRules.Expression("cron(0 3 ? * SUN *)", "2h")));
    }

    [Fact]
    public async Task Rules_ChangedAfterALook_AreLookedAtAnewUnderATokenOfTheirOwn()
    {
        var dialog = await OpenAsync();
        dialog.Find("textarea").Input("INC-1 quieter hours");
        SecretsManager.RotateError = (_, _) => Keyturn.Operations.OperationErrors.OutcomeUnknown("secretsmanager:RotateSecret", Keyturn.Operations.OperationErrorKind.TimedOut);
        foreach (var expression in (string[])["cron(0 3 ? * SUN *)", "cron(0 4 ? * SUN *)"])
        {
            ByExpression(dialog, expression);
            dialog.WaitForAssertion(() => Confirm(dialog).HasAttribute("disabled").ShouldBeFalse());
            Confirm(dialog).Click();
            dialog.WaitForAssertion(() => dialog.Find(".failed"));
        }

        SecretsManager.Rotations.Select(call => call.Token).Distinct().Count().ShouldBe(2);
    }
}
