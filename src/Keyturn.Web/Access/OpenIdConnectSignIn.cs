using System.Security.Claims;
using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Keyturn.Web.Access;

/// <summary>What happens when the provider has answered: its claims become one of our people, or a page says why not.</summary>
internal sealed partial class OpenIdConnectSignIn(SignIn signIn, SignInSettings settings, ILogger<OpenIdConnectSignIn> logger) : OpenIdConnectEvents
{
    /// <summary>The handler lets a token without signature pass when it comes from the token endpoint, as the standard allows; here none does.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (string.IsNullOrEmpty(context.SecurityToken.RawSignature))
            context.Fail("The token is not signed.");
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        if (context.Principal is not { } principal || ClaimsOf(principal) is not { } claims)
        {
            Deny(context, DeniedReason.Failed);
            return;
        }

        try
        {
            var outcome = await signIn.RunAsync(claims, context.HttpContext.RequestAborted);
            if (outcome is not { Person: { } person, Session: { } session })
            {
                Refused(outcome.Person?.Id, outcome.Refusal);
                Deny(context, outcome.Refusal == SignInRefusal.Removed ? DeniedReason.Removed : DeniedReason.NoRole);
                return;
            }

            context.Principal = SessionCookie.Principal(person, session);
            if (context.Properties is { } properties)
            {
                properties.IsPersistent = false;
                properties.AllowRefresh = false;
                properties.IssuedUtc = session.Started;
                properties.ExpiresUtc = session.Started + settings.Limits.Whole;
            }

            SignedIn(person.Id, person.Groups.Length);
        }
        catch (Exception unavailable) when (unavailable is PeopleUnavailableException or AuditUnavailableException)
        {
            StoreFailed(unavailable);
            Deny(context, DeniedReason.Store);
        }
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        // The message may hold what somebody put into the address, so its line ends go.
        Failed(context.Failure?.Message.ReplaceLineEndings(" "));
        Deny(context, DeniedReason.Failed);
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        Deny(context, DeniedReason.Cancelled);
        return Task.CompletedTask;
    }

    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = settings.ClientId;

        // Not every provider has an end of session.
        if (string.IsNullOrEmpty(context.ProtocolMessage.IssuerAddress))
        {
            context.Response.Redirect(AccountPaths.SignedOut);
            context.HandleResponse();
        }

        return Task.CompletedTask;
    }

    private SignInClaims? ClaimsOf(ClaimsPrincipal principal) => principal.FindFirst("sub") is { Value.Length: > 0 } subject
        ? new(
            subject.Issuer,
            subject.Value,
            principal.FindFirstValue(settings.LoginClaim) ?? subject.Value,
            principal.FindFirstValue(settings.NameClaim) ?? "",
            [.. principal.FindAll(settings.GroupClaim).Select(claim => claim.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
        : null;

    private static void Deny<TOptions>(HandleRequestContext<TOptions> context, DeniedReason reason)
        where TOptions : AuthenticationSchemeOptions
    {
        context.Response.Redirect($"{AccountPaths.Denied}?reason={reason}");
        context.HandleResponse();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{PersonId} signed in with {Groups} groups.")]
    private partial void SignedIn(string personId, int groups);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{PersonId} was not let in: {Refusal}.")]
    private partial void Refused(string? personId, SignInRefusal? refusal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in failed: {Reason}")]
    private partial void Failed(string? reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A sign-in could not be kept.")]
    private partial void StoreFailed(Exception failure);
}
