namespace Keyturn.Web.Features.Incidents;

/// <summary>Addresses of incidents.</summary>
public static class IncidentAddress
{
    public const string All = "/incidents";

    /// <summary>The board of one.</summary>
    public static string Of(string id) => $"{All}/{Uri.EscapeDataString(id)}";
}
