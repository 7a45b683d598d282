using Microsoft.AspNetCore.Components.Forms;

namespace Keyturn.Web.Tests.Features.Account;

/// <summary>A form's token as a static page writes it.</summary>
public sealed class NoAntiforgery : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken GetAntiforgeryToken() => new("token-of-the-form", "__RequestVerificationToken");
}
