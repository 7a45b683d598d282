using System.Xml.Linq;
using Keyturn.Operations.Ports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Access;

/// <summary>The framework's key ring in our store: it outlives the container, and every instance reads the same.</summary>
internal sealed class StoredKeyRing(IKeyRingStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.Read().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => store.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
}

internal static class KeyRingSetup
{
    /// <summary>The same name in every instance; another one would read none of their cookies.</summary>
    private const string Application = "keyturn";

    public static void AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Application);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new StoredKeyRing(provider.GetRequiredService<IKeyRingStore>())));
    }
}
