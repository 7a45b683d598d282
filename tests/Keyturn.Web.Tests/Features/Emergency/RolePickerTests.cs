using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;
using Keyturn.Web.Features.Emergency;

namespace Keyturn.Web.Tests.Features.Emergency;

public sealed class RolePickerTests : FeatureContext
{
    private ImmutableArray<SecretArn> chosen = [];

    private async Task<IRenderedComponent<RolePicker>> PickerAsync(string role = WholeEstate.RoleArn)
    {
        await SignInAsync();
        var picker = Render<RolePicker>(parameters => parameters.Add(one => one.Role, role).Add(one => one.Chosen, chosen).Add(one => one.ChosenChanged, now => chosen = now));
        picker.WaitForAssertion(() => picker.FindAll(".line, p[role=status]").ShouldNotBeEmpty());
        return picker;
    }

    [Fact]
    public async Task Role_ReadsASecret_OffersIt()
    {
        Feed.Publish(WholeEstate.Snapshot);
        var picker = await PickerAsync();
        picker.WaitForAssertion(() => picker.Find(".line").TextContent.ShouldStartWith("1 secret certainly; of 0 it is not known."));

        await picker.InvokeAsync(() => picker.Find(".line button").Click());

        picker.WaitForAssertion(() => chosen.ShouldBe([SecretArn.Parse(WholeEstate.Secret.Arn)]));
        picker.Find("header a").GetAttribute("href").ShouldBe("/roles/111122223333/web");
    }

    [Fact]
    public async Task Box_Unticked_LeavesItOut()
    {
        chosen = [SecretArn.Parse(WholeEstate.Secret.Arn)];
        Feed.Publish(WholeEstate.Snapshot);
        var picker = await PickerAsync();
        picker.WaitForAssertion(() => picker.FindAll(".boxes input").Count.ShouldBe(1));

        await picker.InvokeAsync(() => picker.Find(".boxes input").Change(false));

        picker.WaitForAssertion(() => chosen.ShouldBeEmpty());
    }

    [Fact]
    public async Task NotKnown_StandsApartAndIsNotChosenByItself()
    {
        Feed.Publish(WholeEstate.With((PermissionEstate all) => all with { Secrets = all.Secrets.Clear() }));
        var picker = await PickerAsync();

        picker.WaitForAssertion(() => picker.Find("details summary").TextContent.ShouldBe("Of 1 secret it is not known"));
        picker.FindAll(".line button").ShouldBeEmpty();
    }

    [Fact]
    public async Task NoSuchRole_SaysSo()
    {
        Feed.Publish(WholeEstate.Snapshot);
        var picker = await PickerAsync("arn:aws:iam::111122223333:role/nobody");

        picker.WaitForAssertion(() => picker.Find("p[role=status]").TextContent.ShouldBe("This role is not among those that were read."));
    }
}
