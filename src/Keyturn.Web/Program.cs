namespace Keyturn.Web;

public sealed class Program
{
    private Program() { }

    public static void Main() { }
}
