using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Layout;

public sealed class ConnectionTroubleTests : ConsoleContext
{
    [Theory]
    [InlineData("ExpiredTokenException", ConnectionTroubleKind.CredentialsExpired)]
    [InlineData("UnrecognizedClientException", ConnectionTroubleKind.CredentialsMissing)]
    [InlineData("AccessDeniedException", ConnectionTroubleKind.AccessDenied)]
    [InlineData("Unreachable", ConnectionTroubleKind.Unreachable)]
    [InlineData("ThrottlingException", ConnectionTroubleKind.Throttled)]
    [InlineData("RequestThrottledException", ConnectionTroubleKind.Throttled)]
    [InlineData("RequestLimitExceeded", ConnectionTroubleKind.Throttled)]
    [InlineData("InternalServiceError", ConnectionTroubleKind.Failing)]
    public void Of_FailedRead_NamesThePlight(string code, ConnectionTroubleKind expected) =>
        ConnectionTrouble.Of([Source(code)], A.Moment).ShouldHaveSingleItem().Kind.ShouldBe(expected);

    [Fact]
    public void Of_FreshAnswers_IsEmpty() => ConnectionTrouble.Of([Source()], A.Moment).ShouldBeEmpty();

    [Fact]
    public void Of_OldAnswer_IsStale() =>
        ConnectionTrouble.Of([Source()], A.Moment + ConnectionTrouble.StaleAfter + TimeSpan.FromSeconds(1)).ShouldHaveSingleItem().Kind.ShouldBe(ConnectionTroubleKind.Stale);

    [Fact]
    public void Of_SamePlightInTwoPlaces_IsOneTroubleWithBoth() =>
        ConnectionTrouble.Of([Source("Unreachable"), Source("Unreachable", "us-west-2")], A.Moment)
            .ShouldHaveSingleItem().Scopes.ShouldBe(["shop-prod ap-northeast-1", "shop-prod us-west-2"]);

    [Fact]
    public async Task Banner_ReadFails_SaysWhatToDoWithAwsCode()
    {
        await SignInAsync();
        _ = Services.GetRequiredService<SecretBoard>();
        Feed.Publish(new EstateSnapshot(A.Scope())
        {
            Secrets = EstatePart<ImmutableDictionary<string, Secret>>.NotRead.FailedWith(new PartFailure(A.Moment, "secretsmanager:ListSecrets", "ExpiredTokenException", "expired", null)),
        });

        var banner = Render<ConnectionBanner>();

        banner.Find(".kt-bad strong").TextContent.ShouldContain("have expired");
        banner.Find("code").TextContent.ShouldBe("secretsmanager:ListSecrets: ExpiredTokenException");
    }

    [Fact]
    public async Task Scope_OnASecretsPage_ShowsItsAccountAndRegionOnly()
    {
        await SignInAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/secrets/{A.AccountId}/us-west-2/prod/orders/db");

        var scope = Render<ScopeView>();

        scope.FindAll(".kt-scope-item").ShouldHaveSingleItem().TextContent.ShouldContain($"{A.AccountId} · us-west-2");
        scope.FindAll(".kt-production").Count.ShouldBe(1);
    }

    [Fact]
    public void Scope_Elsewhere_ShowsEveryAccount() => Render<ScopeView>().FindAll(".kt-scope-item").Count.ShouldBe(2);

    private static SourceFreshness Source(string? code = null, string region = A.Region) => new(
        A.Scope(region: region),
        "shop-prod",
        A.Moment,
        code is null ? null : new PartFailure(A.Moment, "secretsmanager:ListSecrets", code, "words", null),
        3);
}
