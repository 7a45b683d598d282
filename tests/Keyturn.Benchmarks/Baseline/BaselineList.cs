using System.Globalization;

namespace Keyturn.Benchmarks.Baseline;

/// <summary>A row with the console's columns, already as text: the comparison is about rendering only.</summary>
public sealed record BaselineRow(
    string Name, string State, string Stages, string LastRotated, string NextWindow, string PasswordAge, string Function, string Key, string Tags);

/// <summary>30,000 rows shared by all circuits; <see cref="Touch"/> changes one and tells everybody.</summary>
public sealed class BaselineList
{
    private int touched;

    public BaselineList(int count) => Rows = [.. Enumerable.Range(0, count).Select(Make)];

    public event Action? Changed;

    public List<BaselineRow> Rows { get; }

    public void Touch()
    {
        var index = touched++ % 20;
        Rows[index] = Make(index) with { LastRotated = touched.ToString(CultureInfo.InvariantCulture) };
        Changed?.Invoke();
    }

    private static BaselineRow Make(int index) => new(
        $"fleet/oracle/app-{index:D5}", "Healthy", "CURRENT PREVIOUS", "3 days ago", "in 27 days", "3 days",
        $"rotate-oracle-{index % 40:D2}", $"alias/fleet-{index % 7}", "environment=prod owner=dba");
}
