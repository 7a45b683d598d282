using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Keyturn.Web.Hosting;

/// <summary>MudBlazor's own words (close, clear, previous page …) in the person's language.</summary>
internal sealed class MudTexts : MudLocalizer
{
    public override LocalizedString this[string key]
    {
        get
        {
            var text = MudStrings.ResourceManager.GetString(key, MudStrings.Culture);
            return new(key, text ?? key, resourceNotFound: text is null);
        }
    }
}
