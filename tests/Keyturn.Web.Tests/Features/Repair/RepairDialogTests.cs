using System.Collections.Frozen;
using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Repair;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.AspNetCore.Components.Web;

namespace Keyturn.Web.Tests.Features.Repair;

public sealed class RepairDialogTests : RepairContext
{
    [Fact]
    public async Task Forward_ByKeyboard_ShowsTheLabelsAndMovesThem()
    {
        var panel = await OpenAsync();
        var dialog = await AskAsync(panel, RepairAction.FinishForward);
        var changed = dialog.FindAll("tr.changes");
        changed.Select(row => row.QuerySelector("code")!.TextContent).ShouldBe([A.Version(0), A.Version(1), A.Version(2)]);
        changed[2].TextContent.ShouldContain("AWSCURRENT");
        dialog.Find(".cli").TextContent.ShouldContain("update-secret-version-stage");
        Confirm.HasAttribute("disabled").ShouldBeTrue();

        dialog.Find("textarea").Input("INC-1 finish it");
        await dialog.Find(".body").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        panel.WaitForAssertion(() => Done.ShouldHaveSingleItem().Action.ShouldBe(RepairAction.FinishForward));
        Now.VersionWith(VersionStage.Current).ShouldBe(A.Version(2));
        Now.VersionWith(VersionStage.Pending).ShouldBeNull();
        Audit.Entries.Count.ShouldBe(4);
    }

    [Fact]
    public async Task RollBack_ShowsTheHarmAndNeedsTheName()
    {
        var panel = await OpenAsync();
        var dialog = await AskAsync(panel, RepairAction.RollBack);
        dialog.Find(".harm").TextContent.ShouldContain("a password that the database refuses");
        Confirm.ClassList.ShouldContain("kt-danger");
        Confirm.TextContent.ShouldBe("Roll back in spite of the harm");

        dialog.Find("textarea").Input("INC-2 ordered by the duty manager");
        Confirm.HasAttribute("disabled").ShouldBeTrue();
        dialog.Find(".field input").Input("prod/orders");
        Confirm.HasAttribute("disabled").ShouldBeTrue();
        dialog.Find(".field input").Input("prod/orders/db");
        await Confirm.ClickAsync();

        panel.WaitForAssertion(() => Done.Count.ShouldBe(1));
        Audit.Entries[0].Draft.Details[AuditDetail.Harms].ShouldBe("DeadPassword");
        Now.VersionWith(VersionStage.Current).ShouldBe(A.Version(0));
    }

    [Fact]
    public async Task RollBack_Japanese_SaysTheHarmInJapanese()
    {
        UseCulture("ja");
        var dialog = await AskAsync(await OpenAsync(), RepairAction.RollBack);
        dialog.Find(".harm").TextContent.ShouldContain("データベースに拒否されるパスワード");
        Confirm.TextContent.ShouldBe("被害を承知で元に戻す");
    }

    [Fact]
    public async Task Unsafe_WithoutTheRightToOverride_CannotBeConfirmed()
    {
        var person = FixedOperators.Aiko with { Permissions = FixedOperators.Aiko.Permissions.Except([Permission.OverrideUnsafeRepair]).ToFrozenSet() };
        Operators.With(person);
        var dialog = await AskAsync(await OpenAsync(person: person), RepairAction.RollBack);
        dialog.Find(".field input").HasAttribute("disabled").ShouldBeTrue();
        dialog.Markup.ShouldContain("Only somebody with the permission “Repair in spite of an unsafe verdict”");
    }

    [Fact]
    public async Task Forward_LabelsMovedMeanwhile_SaysSoAndThePanelLooksAgain()
    {
        var panel = await OpenAsync();
        var dialog = await AskAsync(panel, RepairAction.FinishForward);
        SecretsManager.With(Now with { StagesByVersion = A.Stages([(A.Version(1), [VersionStage.Previous]), (A.Version(2), [VersionStage.Current])]) });
        dialog.Find("textarea").Input("INC-3 too late");
        await Confirm.ClickAsync();
        dialog.WaitForElement(".kt-error").TextContent.ShouldContain("somebody moved them in the meantime");
        SecretsManager.Moves.ShouldBeEmpty();
        Audit.Entries.ShouldBeEmpty();

        await dialog.Find(".mud-dialog-actions button").ClickAsync();
        panel.WaitForAssertion(() => panel.Find("[data-state]").GetAttribute("data-state").ShouldNotBe("SetNotFinished"));
        Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forward_AwsRefuses_ShowsItsWords()
    {
        var dialog = await AskAsync(await OpenAsync(), RepairAction.FinishForward);
        SecretsManager.MoveError = _ => OperationErrors.AccessDenied("secretsmanager:UpdateSecretVersionStage") with { AwsCode = "AccessDeniedException", AwsMessage = "not authorized" };
        dialog.Find("textarea").Input("INC-4 denied");
        await Confirm.ClickAsync();
        dialog.WaitForElement(".kt-error").TextContent.ShouldContain("AWS refused secretsmanager:UpdateSecretVersionStage");
        Done.ShouldBeEmpty();
    }
}
