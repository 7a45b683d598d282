using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class RotationStateLookTests : ConsoleContext
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Of_EachState_HasItsOwnWordAndAnIcon(string culture)
    {
        UseCulture(culture);

        var looks = Enum.GetValues<RotationState>().Select(RotationStateLook.Of).ToList();

        looks.Select(look => look.Text).ShouldBeUnique();
        looks.ShouldAllBe(look => look.Icon.Length > 0);
    }

    [Fact]
    public void Of_OnlyHealthyIsGreen() =>
        Enum.GetValues<RotationState>().Where(state => RotationStateLook.Of(state).Tone == Tone.Good).ShouldBe([RotationState.Healthy]);
}
