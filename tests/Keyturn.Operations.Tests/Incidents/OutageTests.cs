using System.Globalization;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Incidents;

/// <summary>Consumers fail since a rotation: nothing is rotated, and the board tells who has the version that is current.</summary>
public sealed class OutageTests : IDisposable
{
    private readonly IncidentWorld world = new(A.Secret(function: "SecretsManagerRDSPostgreSQLRotationMultiUser", key: "alias/orders") with { LastRotated = A.Moment.AddHours(-1) });

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Held_BeforeAnyProof_IsTheCurrentVersionWithWhoeverIsKnown()
    {
        await world.OpenAsync(EmergencyPurpose.Outage);

        var held = (await world.ViewAsync()).Held.ShouldHaveSingleItem();

        (held.VersionId, held.Since).ShouldBe((A.Version(1), A.Moment.AddHours(-1)));
        held.Uptake.ShouldHaveSingleItem().State.ShouldBe(UptakeState.Waiting);
    }

    [Fact]
    public async Task Held_AConsumerReadsTheCurrentVersion_IsLookedUpAndProved()
    {
        await world.OpenAsync(EmergencyPurpose.Outage);
        world.ReadBy("i-1", A.Version(1));
        world.Time.Advance(RecentReads.Pause);
        await world.StepAsync();

        var view = await world.ViewAsync();

        var uptake = view.Held.ShouldHaveSingleItem().Uptake.ShouldHaveSingleItem();
        (uptake.State, uptake.At).ShouldBe((UptakeState.Taken, A.Moment));
        IncidentNote.Markdown(view, CultureInfo.InvariantCulture).ShouldContain($"### Who has the new version: `{A.Version(1)}`");
    }

    [Fact]
    public async Task Held_WhereSomethingIsRotated_IsLeftToTheRounds()
    {
        await world.OpenAsync();

        (await world.ViewAsync()).Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Held_OfASecretThatWasNeverRotated_ClaimsNothing()
    {
        world.Gateway.With(world.Gateway.Secrets[A.Arn().Value] with { LastRotated = null });
        world.Publish();
        await world.OpenAsync(EmergencyPurpose.Outage);

        (await world.ViewAsync()).Held.ShouldBeEmpty();
    }
}
