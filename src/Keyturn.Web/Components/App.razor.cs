using System.Security.Claims;
using Keyturn.Web.Hosting;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Components;

/// <summary>The one static document. The theme is in its first byte, so nothing flashes.</summary>
public sealed partial class App
{
    private string theme = "system";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required PersonSettingsStore Settings { get; init; }

    [Inject]
    public required IOptions<WebOptions> WebOptions { get; init; }

    private WebOptions Options => WebOptions.Value;

    // No prerendering: nothing is read twice. Account and error pages stay static.
    private IComponentRenderMode? Mode => HttpContext.AcceptsInteractiveRouting() ? new InteractiveServerRenderMode(prerender: false) : null;

    protected override async Task OnInitializedAsync()
    {
        if (HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } operatorId)
        {
            theme = (await Settings.ReadAsync(operatorId, HttpContext.RequestAborted)).Theme.ToString().ToLowerInvariant();
        }
    }
}
