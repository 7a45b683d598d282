using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Settings;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Features.Settings;

public sealed class SettingsPartsTests : ConsoleContext
{
    [Fact]
    public void Choice_Pressed_IsToldByItsValueAndNotByItsLabel()
    {
        var chosen = "before";
        var field = Render<ChoiceField<string>>(parameters => parameters
            .Add(own => own.Name, "language").Add(own => own.Label, "Language")
            .Add(own => own.Choices, [new Choice<string>("", "Browser"), new Choice<string>("ja", "日本語")])
            .Add(own => own.Value, "")
            .Add(own => own.ValueChanged, value => chosen = value));

        field.FindAll("input").Select(input => input.HasAttribute("checked")).ShouldBe([true, false]);
        field.FindAll("input")[1].Change("on");
        chosen.ShouldBe("ja");
    }

    [Fact]
    public void Choice_Group_HasItsNameAndOneRadioName()
    {
        var field = Render<ChoiceField<Theme>>(parameters => parameters
            .Add(own => own.Name, "theme").Add(own => own.Label, "Theme")
            .Add(own => own.Choices, [new Choice<Theme>(Theme.Light, "Light"), new Choice<Theme>(Theme.Dark, "Dark")])
            .Add(own => own.Value, Theme.Dark));

        field.Find("[role=radiogroup]").GetAttribute("aria-label").ShouldBe("Theme");
        field.FindAll("input").ShouldAllBe(input => input.GetAttribute("name") == "theme");
        field.Find("input[checked]").ParentElement.ShouldNotBeNull().TextContent.Trim().ShouldBe("Dark");
    }

    [Fact]
    public async Task Rights_Viewer_SeesEachWithYesOrTheReason()
    {
        await SignInAsync(FixedOperators.Viewer);

        var rows = Render<PermissionList>().FindAll("tbody tr");

        rows.Count.ShouldBe(Enum.GetValues<Permission>().Length);
        rows.Count(row => row.QuerySelector(".kt-good") is not null).ShouldBe(1);
        rows.Where(row => row.QuerySelector(".kt-good") is null).ShouldAllBe(row => row.TextContent.Contains("You need the permission", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rights_ReadOnlyConsole_NobodyMayChangeAnything()
    {
        Accounts.ReadOnlyReason = OperationErrors.Busy().Sentence;
        await SignInAsync();

        var list = Render<PermissionList>();

        list.FindAll(".kt-good").Count.ShouldBe(Enum.GetValues<Permission>().Count(permission => !Gate.IsChange(permission)));
        list.Markup.ShouldContain(OperationErrors.Busy().Sentence.ToText());
    }
}
